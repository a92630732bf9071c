// CockpitJSON
