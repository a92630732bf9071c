// The files of Resources/, embedded in the program.
#ifndef CCOCKPITRESOURCES_H
#define CCOCKPITRESOURCES_H

#include <stddef.h>

/// One embedded file: its path below Resources/ and its bytes.
typedef struct {
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} cockpit_resource;

/// The number of embedded files.
size_t cockpit_resource_count(void);

/// The embedded file at an index below the count.
cockpit_resource cockpit_resource_at(size_t index);

#endif
