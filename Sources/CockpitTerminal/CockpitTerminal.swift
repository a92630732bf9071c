// CockpitTerminal
