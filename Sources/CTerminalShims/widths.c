#define _XOPEN_SOURCE 700
#include "CTerminalShims.h"
#include <wchar.h>

int cockpit_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }
