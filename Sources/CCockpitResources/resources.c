// Written by Resources/embed.sh; do not edit.
#include "CCockpitResources.h"

static const unsigned char file0[] = {
#embed "../../Resources/Packs/haishu/alarms.json"
};

static const unsigned char file1[] = {
#embed "../../Resources/Packs/haishu/areas.json"
};

static const unsigned char file2[] = {
#embed "../../Resources/Packs/haishu/boards.json"
};

static const unsigned char file3[] = {
#embed "../../Resources/Packs/haishu/calendar.json"
};

static const unsigned char file4[] = {
#embed "../../Resources/Packs/haishu/chronicle.json"
};

static const unsigned char file5[] = {
#embed "../../Resources/Packs/haishu/composites.json"
};

static const unsigned char file6[] = {
#embed "../../Resources/Packs/haishu/crosschecks.json"
};

static const unsigned char file7[] = {
#embed "../../Resources/Packs/haishu/demonstration.json"
};

static const unsigned char file8[] = {
#embed "../../Resources/Packs/haishu/indicators.json"
};

static const unsigned char file9[] = {
#embed "../../Resources/Packs/haishu/lights.json"
};

static const unsigned char file10[] = {
#embed "../../Resources/Packs/haishu/milestones.json"
};

static const unsigned char file11[] = {
#embed "../../Resources/Packs/haishu/pack.json"
};

static const unsigned char file12[] = {
#embed "../../Resources/Packs/haishu/policies.json"
};

static const unsigned char file13[] = {
#embed "../../Resources/Packs/haishu/records.json"
};

static const unsigned char file14[] = {
#embed "../../Resources/Packs/haishu/supervision.json"
};

static const unsigned char file15[] = {
#embed "../../Resources/Packs/haishu/system-indicators.json"
};

static const unsigned char file16[] = {
#embed "../../Resources/Packs/haishu/systems.json"
};

static const unsigned char file17[] = {
#embed "../../Resources/Packs/haishu/targets.json"
};

static const unsigned char file18[] = {
#embed "../../Resources/Packs/ningbo/alarms.json"
};

static const unsigned char file19[] = {
#embed "../../Resources/Packs/ningbo/areas.json"
};

static const unsigned char file20[] = {
#embed "../../Resources/Packs/ningbo/boards.json"
};

static const unsigned char file21[] = {
#embed "../../Resources/Packs/ningbo/calendar.json"
};

static const unsigned char file22[] = {
#embed "../../Resources/Packs/ningbo/chronicle.json"
};

static const unsigned char file23[] = {
#embed "../../Resources/Packs/ningbo/composites.json"
};

static const unsigned char file24[] = {
#embed "../../Resources/Packs/ningbo/crosschecks.json"
};

static const unsigned char file25[] = {
#embed "../../Resources/Packs/ningbo/demonstration.json"
};

static const unsigned char file26[] = {
#embed "../../Resources/Packs/ningbo/indicators.json"
};

static const unsigned char file27[] = {
#embed "../../Resources/Packs/ningbo/lights.json"
};

static const unsigned char file28[] = {
#embed "../../Resources/Packs/ningbo/milestones.json"
};

static const unsigned char file29[] = {
#embed "../../Resources/Packs/ningbo/pack.json"
};

static const unsigned char file30[] = {
#embed "../../Resources/Packs/ningbo/policies.json"
};

static const unsigned char file31[] = {
#embed "../../Resources/Packs/ningbo/records.json"
};

static const unsigned char file32[] = {
#embed "../../Resources/Packs/ningbo/supervision.json"
};

static const unsigned char file33[] = {
#embed "../../Resources/Packs/ningbo/system-indicators.json"
};

static const unsigned char file34[] = {
#embed "../../Resources/Packs/ningbo/systems.json"
};

static const unsigned char file35[] = {
#embed "../../Resources/Packs/ningbo/targets.json"
};

static const unsigned char file36[] = {
#embed "../../Resources/Packs/shaoxing/alarms.json"
};

static const unsigned char file37[] = {
#embed "../../Resources/Packs/shaoxing/areas.json"
};

static const unsigned char file38[] = {
#embed "../../Resources/Packs/shaoxing/boards.json"
};

static const unsigned char file39[] = {
#embed "../../Resources/Packs/shaoxing/calendar.json"
};

static const unsigned char file40[] = {
#embed "../../Resources/Packs/shaoxing/chronicle.json"
};

static const unsigned char file41[] = {
#embed "../../Resources/Packs/shaoxing/composites.json"
};

static const unsigned char file42[] = {
#embed "../../Resources/Packs/shaoxing/crosschecks.json"
};

static const unsigned char file43[] = {
#embed "../../Resources/Packs/shaoxing/demonstration.json"
};

static const unsigned char file44[] = {
#embed "../../Resources/Packs/shaoxing/indicators.json"
};

static const unsigned char file45[] = {
#embed "../../Resources/Packs/shaoxing/lights.json"
};

static const unsigned char file46[] = {
#embed "../../Resources/Packs/shaoxing/milestones.json"
};

static const unsigned char file47[] = {
#embed "../../Resources/Packs/shaoxing/pack.json"
};

static const unsigned char file48[] = {
#embed "../../Resources/Packs/shaoxing/policies.json"
};

static const unsigned char file49[] = {
#embed "../../Resources/Packs/shaoxing/records.json"
};

static const unsigned char file50[] = {
#embed "../../Resources/Packs/shaoxing/supervision.json"
};

static const unsigned char file51[] = {
#embed "../../Resources/Packs/shaoxing/system-indicators.json"
};

static const unsigned char file52[] = {
#embed "../../Resources/Packs/shaoxing/systems.json"
};

static const unsigned char file53[] = {
#embed "../../Resources/Packs/shaoxing/targets.json"
};

static const unsigned char file54[] = {
#embed "../../Resources/Packs/yinzhou/alarms.json"
};

static const unsigned char file55[] = {
#embed "../../Resources/Packs/yinzhou/areas.json"
};

static const unsigned char file56[] = {
#embed "../../Resources/Packs/yinzhou/boards.json"
};

static const unsigned char file57[] = {
#embed "../../Resources/Packs/yinzhou/calendar.json"
};

static const unsigned char file58[] = {
#embed "../../Resources/Packs/yinzhou/chronicle.json"
};

static const unsigned char file59[] = {
#embed "../../Resources/Packs/yinzhou/composites.json"
};

static const unsigned char file60[] = {
#embed "../../Resources/Packs/yinzhou/crosschecks.json"
};

static const unsigned char file61[] = {
#embed "../../Resources/Packs/yinzhou/demonstration.json"
};

static const unsigned char file62[] = {
#embed "../../Resources/Packs/yinzhou/indicators.json"
};

static const unsigned char file63[] = {
#embed "../../Resources/Packs/yinzhou/lights.json"
};

static const unsigned char file64[] = {
#embed "../../Resources/Packs/yinzhou/milestones.json"
};

static const unsigned char file65[] = {
#embed "../../Resources/Packs/yinzhou/pack.json"
};

static const unsigned char file66[] = {
#embed "../../Resources/Packs/yinzhou/policies.json"
};

static const unsigned char file67[] = {
#embed "../../Resources/Packs/yinzhou/records.json"
};

static const unsigned char file68[] = {
#embed "../../Resources/Packs/yinzhou/supervision.json"
};

static const unsigned char file69[] = {
#embed "../../Resources/Packs/yinzhou/system-indicators.json"
};

static const unsigned char file70[] = {
#embed "../../Resources/Packs/yinzhou/systems.json"
};

static const unsigned char file71[] = {
#embed "../../Resources/Packs/yinzhou/targets.json"
};

static const unsigned char file72[] = {
#embed "../../Resources/Packs/zhejiang/alarms.json"
};

static const unsigned char file73[] = {
#embed "../../Resources/Packs/zhejiang/areas.json"
};

static const unsigned char file74[] = {
#embed "../../Resources/Packs/zhejiang/boards.json"
};

static const unsigned char file75[] = {
#embed "../../Resources/Packs/zhejiang/calendar.json"
};

static const unsigned char file76[] = {
#embed "../../Resources/Packs/zhejiang/chronicle.json"
};

static const unsigned char file77[] = {
#embed "../../Resources/Packs/zhejiang/composites.json"
};

static const unsigned char file78[] = {
#embed "../../Resources/Packs/zhejiang/crosschecks.json"
};

static const unsigned char file79[] = {
#embed "../../Resources/Packs/zhejiang/demonstration.json"
};

static const unsigned char file80[] = {
#embed "../../Resources/Packs/zhejiang/indicators.json"
};

static const unsigned char file81[] = {
#embed "../../Resources/Packs/zhejiang/lights.json"
};

static const unsigned char file82[] = {
#embed "../../Resources/Packs/zhejiang/milestones.json"
};

static const unsigned char file83[] = {
#embed "../../Resources/Packs/zhejiang/pack.json"
};

static const unsigned char file84[] = {
#embed "../../Resources/Packs/zhejiang/policies.json"
};

static const unsigned char file85[] = {
#embed "../../Resources/Packs/zhejiang/records.json"
};

static const unsigned char file86[] = {
#embed "../../Resources/Packs/zhejiang/supervision.json"
};

static const unsigned char file87[] = {
#embed "../../Resources/Packs/zhejiang/system-indicators.json"
};

static const unsigned char file88[] = {
#embed "../../Resources/Packs/zhejiang/systems.json"
};

static const unsigned char file89[] = {
#embed "../../Resources/Packs/zhejiang/targets.json"
};

static const unsigned char file90[] = {
#embed "../../Resources/Palettes/dark.json"
};

static const unsigned char file91[] = {
#embed "../../Resources/Palettes/either.json"
};

static const unsigned char file92[] = {
#embed "../../Resources/Palettes/light.json"
};

static const unsigned char file93[] = {
#embed "../../Resources/Palettes/safe.json"
};

static const unsigned char file94[] = {
#embed "../../Resources/Prepared/haishu.pack"
};

static const unsigned char file95[] = {
#embed "../../Resources/Prepared/haishu.past"
};

static const unsigned char file96[] = {
#embed "../../Resources/Prepared/ningbo.pack"
};

static const unsigned char file97[] = {
#embed "../../Resources/Prepared/ningbo.past"
};

static const unsigned char file98[] = {
#embed "../../Resources/Prepared/shaoxing.pack"
};

static const unsigned char file99[] = {
#embed "../../Resources/Prepared/shaoxing.past"
};

static const unsigned char file100[] = {
#embed "../../Resources/Prepared/yinzhou.pack"
};

static const unsigned char file101[] = {
#embed "../../Resources/Prepared/yinzhou.past"
};

static const unsigned char file102[] = {
#embed "../../Resources/Prepared/zhejiang.pack"
};

static const unsigned char file103[] = {
#embed "../../Resources/Prepared/zhejiang.past"
};

static const unsigned char file104[] = {
#embed "../../Resources/Schemas/alarms.schema.json"
};

static const unsigned char file105[] = {
#embed "../../Resources/Schemas/areas.schema.json"
};

static const unsigned char file106[] = {
#embed "../../Resources/Schemas/boards.schema.json"
};

static const unsigned char file107[] = {
#embed "../../Resources/Schemas/calendar.schema.json"
};

static const unsigned char file108[] = {
#embed "../../Resources/Schemas/chronicle.schema.json"
};

static const unsigned char file109[] = {
#embed "../../Resources/Schemas/composites.schema.json"
};

static const unsigned char file110[] = {
#embed "../../Resources/Schemas/crosschecks.schema.json"
};

static const unsigned char file111[] = {
#embed "../../Resources/Schemas/demonstration.schema.json"
};

static const unsigned char file112[] = {
#embed "../../Resources/Schemas/indicators.schema.json"
};

static const unsigned char file113[] = {
#embed "../../Resources/Schemas/lights.schema.json"
};

static const unsigned char file114[] = {
#embed "../../Resources/Schemas/milestones.schema.json"
};

static const unsigned char file115[] = {
#embed "../../Resources/Schemas/pack.schema.json"
};

static const unsigned char file116[] = {
#embed "../../Resources/Schemas/palette.schema.json"
};

static const unsigned char file117[] = {
#embed "../../Resources/Schemas/plan-targets.schema.json"
};

static const unsigned char file118[] = {
#embed "../../Resources/Schemas/policies.schema.json"
};

static const unsigned char file119[] = {
#embed "../../Resources/Schemas/policy.schema.json"
};

static const unsigned char file120[] = {
#embed "../../Resources/Schemas/records.schema.json"
};

static const unsigned char file121[] = {
#embed "../../Resources/Schemas/scenario.schema.json"
};

static const unsigned char file122[] = {
#embed "../../Resources/Schemas/screen.schema.json"
};

static const unsigned char file123[] = {
#embed "../../Resources/Schemas/snapshot.schema.json"
};

static const unsigned char file124[] = {
#embed "../../Resources/Schemas/supervision.schema.json"
};

static const unsigned char file125[] = {
#embed "../../Resources/Schemas/systems.schema.json"
};

static const unsigned char file126[] = {
#embed "../../Resources/Schemas/targets.schema.json"
};

static const unsigned char file127[] = {
#embed "../../Resources/Tables/pinyin.tsv"
};

static const unsigned char file128[] = {
#embed "../../Resources/Tables/substitutions.tsv"
};

#define RESOURCE(index, path) {path, file##index, sizeof file##index}

static const cockpit_resource resources[] = {
    RESOURCE(0, "Packs/haishu/alarms.json"),
    RESOURCE(1, "Packs/haishu/areas.json"),
    RESOURCE(2, "Packs/haishu/boards.json"),
    RESOURCE(3, "Packs/haishu/calendar.json"),
    RESOURCE(4, "Packs/haishu/chronicle.json"),
    RESOURCE(5, "Packs/haishu/composites.json"),
    RESOURCE(6, "Packs/haishu/crosschecks.json"),
    RESOURCE(7, "Packs/haishu/demonstration.json"),
    RESOURCE(8, "Packs/haishu/indicators.json"),
    RESOURCE(9, "Packs/haishu/lights.json"),
    RESOURCE(10, "Packs/haishu/milestones.json"),
    RESOURCE(11, "Packs/haishu/pack.json"),
    RESOURCE(12, "Packs/haishu/policies.json"),
    RESOURCE(13, "Packs/haishu/records.json"),
    RESOURCE(14, "Packs/haishu/supervision.json"),
    RESOURCE(15, "Packs/haishu/system-indicators.json"),
    RESOURCE(16, "Packs/haishu/systems.json"),
    RESOURCE(17, "Packs/haishu/targets.json"),
    RESOURCE(18, "Packs/ningbo/alarms.json"),
    RESOURCE(19, "Packs/ningbo/areas.json"),
    RESOURCE(20, "Packs/ningbo/boards.json"),
    RESOURCE(21, "Packs/ningbo/calendar.json"),
    RESOURCE(22, "Packs/ningbo/chronicle.json"),
    RESOURCE(23, "Packs/ningbo/composites.json"),
    RESOURCE(24, "Packs/ningbo/crosschecks.json"),
    RESOURCE(25, "Packs/ningbo/demonstration.json"),
    RESOURCE(26, "Packs/ningbo/indicators.json"),
    RESOURCE(27, "Packs/ningbo/lights.json"),
    RESOURCE(28, "Packs/ningbo/milestones.json"),
    RESOURCE(29, "Packs/ningbo/pack.json"),
    RESOURCE(30, "Packs/ningbo/policies.json"),
    RESOURCE(31, "Packs/ningbo/records.json"),
    RESOURCE(32, "Packs/ningbo/supervision.json"),
    RESOURCE(33, "Packs/ningbo/system-indicators.json"),
    RESOURCE(34, "Packs/ningbo/systems.json"),
    RESOURCE(35, "Packs/ningbo/targets.json"),
    RESOURCE(36, "Packs/shaoxing/alarms.json"),
    RESOURCE(37, "Packs/shaoxing/areas.json"),
    RESOURCE(38, "Packs/shaoxing/boards.json"),
    RESOURCE(39, "Packs/shaoxing/calendar.json"),
    RESOURCE(40, "Packs/shaoxing/chronicle.json"),
    RESOURCE(41, "Packs/shaoxing/composites.json"),
    RESOURCE(42, "Packs/shaoxing/crosschecks.json"),
    RESOURCE(43, "Packs/shaoxing/demonstration.json"),
    RESOURCE(44, "Packs/shaoxing/indicators.json"),
    RESOURCE(45, "Packs/shaoxing/lights.json"),
    RESOURCE(46, "Packs/shaoxing/milestones.json"),
    RESOURCE(47, "Packs/shaoxing/pack.json"),
    RESOURCE(48, "Packs/shaoxing/policies.json"),
    RESOURCE(49, "Packs/shaoxing/records.json"),
    RESOURCE(50, "Packs/shaoxing/supervision.json"),
    RESOURCE(51, "Packs/shaoxing/system-indicators.json"),
    RESOURCE(52, "Packs/shaoxing/systems.json"),
    RESOURCE(53, "Packs/shaoxing/targets.json"),
    RESOURCE(54, "Packs/yinzhou/alarms.json"),
    RESOURCE(55, "Packs/yinzhou/areas.json"),
    RESOURCE(56, "Packs/yinzhou/boards.json"),
    RESOURCE(57, "Packs/yinzhou/calendar.json"),
    RESOURCE(58, "Packs/yinzhou/chronicle.json"),
    RESOURCE(59, "Packs/yinzhou/composites.json"),
    RESOURCE(60, "Packs/yinzhou/crosschecks.json"),
    RESOURCE(61, "Packs/yinzhou/demonstration.json"),
    RESOURCE(62, "Packs/yinzhou/indicators.json"),
    RESOURCE(63, "Packs/yinzhou/lights.json"),
    RESOURCE(64, "Packs/yinzhou/milestones.json"),
    RESOURCE(65, "Packs/yinzhou/pack.json"),
    RESOURCE(66, "Packs/yinzhou/policies.json"),
    RESOURCE(67, "Packs/yinzhou/records.json"),
    RESOURCE(68, "Packs/yinzhou/supervision.json"),
    RESOURCE(69, "Packs/yinzhou/system-indicators.json"),
    RESOURCE(70, "Packs/yinzhou/systems.json"),
    RESOURCE(71, "Packs/yinzhou/targets.json"),
    RESOURCE(72, "Packs/zhejiang/alarms.json"),
    RESOURCE(73, "Packs/zhejiang/areas.json"),
    RESOURCE(74, "Packs/zhejiang/boards.json"),
    RESOURCE(75, "Packs/zhejiang/calendar.json"),
    RESOURCE(76, "Packs/zhejiang/chronicle.json"),
    RESOURCE(77, "Packs/zhejiang/composites.json"),
    RESOURCE(78, "Packs/zhejiang/crosschecks.json"),
    RESOURCE(79, "Packs/zhejiang/demonstration.json"),
    RESOURCE(80, "Packs/zhejiang/indicators.json"),
    RESOURCE(81, "Packs/zhejiang/lights.json"),
    RESOURCE(82, "Packs/zhejiang/milestones.json"),
    RESOURCE(83, "Packs/zhejiang/pack.json"),
    RESOURCE(84, "Packs/zhejiang/policies.json"),
    RESOURCE(85, "Packs/zhejiang/records.json"),
    RESOURCE(86, "Packs/zhejiang/supervision.json"),
    RESOURCE(87, "Packs/zhejiang/system-indicators.json"),
    RESOURCE(88, "Packs/zhejiang/systems.json"),
    RESOURCE(89, "Packs/zhejiang/targets.json"),
    RESOURCE(90, "Palettes/dark.json"),
    RESOURCE(91, "Palettes/either.json"),
    RESOURCE(92, "Palettes/light.json"),
    RESOURCE(93, "Palettes/safe.json"),
    RESOURCE(94, "Prepared/haishu.pack"),
    RESOURCE(95, "Prepared/haishu.past"),
    RESOURCE(96, "Prepared/ningbo.pack"),
    RESOURCE(97, "Prepared/ningbo.past"),
    RESOURCE(98, "Prepared/shaoxing.pack"),
    RESOURCE(99, "Prepared/shaoxing.past"),
    RESOURCE(100, "Prepared/yinzhou.pack"),
    RESOURCE(101, "Prepared/yinzhou.past"),
    RESOURCE(102, "Prepared/zhejiang.pack"),
    RESOURCE(103, "Prepared/zhejiang.past"),
    RESOURCE(104, "Schemas/alarms.schema.json"),
    RESOURCE(105, "Schemas/areas.schema.json"),
    RESOURCE(106, "Schemas/boards.schema.json"),
    RESOURCE(107, "Schemas/calendar.schema.json"),
    RESOURCE(108, "Schemas/chronicle.schema.json"),
    RESOURCE(109, "Schemas/composites.schema.json"),
    RESOURCE(110, "Schemas/crosschecks.schema.json"),
    RESOURCE(111, "Schemas/demonstration.schema.json"),
    RESOURCE(112, "Schemas/indicators.schema.json"),
    RESOURCE(113, "Schemas/lights.schema.json"),
    RESOURCE(114, "Schemas/milestones.schema.json"),
    RESOURCE(115, "Schemas/pack.schema.json"),
    RESOURCE(116, "Schemas/palette.schema.json"),
    RESOURCE(117, "Schemas/plan-targets.schema.json"),
    RESOURCE(118, "Schemas/policies.schema.json"),
    RESOURCE(119, "Schemas/policy.schema.json"),
    RESOURCE(120, "Schemas/records.schema.json"),
    RESOURCE(121, "Schemas/scenario.schema.json"),
    RESOURCE(122, "Schemas/screen.schema.json"),
    RESOURCE(123, "Schemas/snapshot.schema.json"),
    RESOURCE(124, "Schemas/supervision.schema.json"),
    RESOURCE(125, "Schemas/systems.schema.json"),
    RESOURCE(126, "Schemas/targets.schema.json"),
    RESOURCE(127, "Tables/pinyin.tsv"),
    RESOURCE(128, "Tables/substitutions.tsv"),
};

size_t cockpit_resource_count(void) { return sizeof resources / sizeof resources[0]; }

cockpit_resource cockpit_resource_at(size_t index) { return resources[index]; }
