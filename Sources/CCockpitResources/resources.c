// Written by Resources/embed.sh; do not edit.
#include "CCockpitResources.h"

static const unsigned char file0[] = {
#embed "../../Resources/Packs/haishu/areas.json"
};

static const unsigned char file1[] = {
#embed "../../Resources/Packs/haishu/boards.json"
};

static const unsigned char file2[] = {
#embed "../../Resources/Packs/haishu/calendar.json"
};

static const unsigned char file3[] = {
#embed "../../Resources/Packs/haishu/indicators.json"
};

static const unsigned char file4[] = {
#embed "../../Resources/Packs/haishu/lights.json"
};

static const unsigned char file5[] = {
#embed "../../Resources/Packs/haishu/milestones.json"
};

static const unsigned char file6[] = {
#embed "../../Resources/Packs/haishu/pack.json"
};

static const unsigned char file7[] = {
#embed "../../Resources/Packs/haishu/targets.json"
};

static const unsigned char file8[] = {
#embed "../../Resources/Palettes/dark.json"
};

static const unsigned char file9[] = {
#embed "../../Resources/Schemas/targets.schema.json"
};

static const unsigned char file10[] = {
#embed "../../Resources/Strings/en.json"
};

static const unsigned char file11[] = {
#embed "../../Resources/Strings/zh.json"
};

static const unsigned char file12[] = {
#embed "../../Resources/Tables/pinyin.tsv"
};

static const unsigned char file13[] = {
#embed "../../Resources/Tables/substitutions.tsv"
};

#define RESOURCE(index, path) {path, file##index, sizeof file##index}

static const cockpit_resource resources[] = {
    RESOURCE(0, "Packs/haishu/areas.json"),
    RESOURCE(1, "Packs/haishu/boards.json"),
    RESOURCE(2, "Packs/haishu/calendar.json"),
    RESOURCE(3, "Packs/haishu/indicators.json"),
    RESOURCE(4, "Packs/haishu/lights.json"),
    RESOURCE(5, "Packs/haishu/milestones.json"),
    RESOURCE(6, "Packs/haishu/pack.json"),
    RESOURCE(7, "Packs/haishu/targets.json"),
    RESOURCE(8, "Palettes/dark.json"),
    RESOURCE(9, "Schemas/targets.schema.json"),
    RESOURCE(10, "Strings/en.json"),
    RESOURCE(11, "Strings/zh.json"),
    RESOURCE(12, "Tables/pinyin.tsv"),
    RESOURCE(13, "Tables/substitutions.tsv"),
};

size_t cockpit_resource_count(void) { return sizeof resources / sizeof resources[0]; }

cockpit_resource cockpit_resource_at(size_t index) { return resources[index]; }
