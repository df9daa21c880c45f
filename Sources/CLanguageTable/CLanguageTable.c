#include "CLanguageTable.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const signed char sportello_language_table[] = {
#embed "weights.bin"
};
const size_t sportello_language_table_size = sizeof sportello_language_table;
