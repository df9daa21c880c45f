#ifndef C_LANGUAGE_TABLE_H
#define C_LANGUAGE_TABLE_H

#include <stddef.h>

extern const signed char sportello_language_table[];
extern const size_t sportello_language_table_size;

/// How much each pattern of letters speaks for each language: signed bytes, row after row. Made by scripts/language.
static inline const signed char *sportello_language_weights(void) { return sportello_language_table; }

/// Bytes in the table.
static inline size_t sportello_language_weights_size(void) { return sportello_language_table_size; }

#endif
