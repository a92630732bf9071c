// CockpitDemonstration
