// The shims are inline; this file makes SwiftPM compile the header once on its own.
#include "CCurl.h"
