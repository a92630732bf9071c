// CockpitModel
