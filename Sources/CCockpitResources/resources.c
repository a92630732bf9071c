#include "CCockpitResources.h"

static const cockpit_resource resources[] = {
    {"", (const unsigned char *)"", 0},
};

size_t cockpit_resource_count(void) { return sizeof resources / sizeof resources[0] - 1; }

cockpit_resource cockpit_resource_at(size_t index) { return resources[index]; }
