/// All screens; the one list of them.
enum PageRegistry {
  static let pages: [any Page.Type] = [
    BoardPage.self, AreaTreePage.self, DetailPage.self, RevisionsPage.self, OutlookPage.self,
    AssociationPage.self,
    SystemPage.self,
    AreaPage.self, SideBySidePage.self,
    RecordTypesPage.self, RecordListPage.self, RecordPage.self,
    ProfilesPage.self, IndustryProfilePage.self, EnterpriseProfilePage.self, UncataloguedPage.self,
    DataPage.self, FaultPage.self, FaultyFilesPage.self,
    ContradictionPage.self, CrossChecksPage.self, CrossCheckPage.self, DataMapPage.self,
    DataMapCellPage.self,
    SeriesPage.self, MapPage.self, AnnouncementsPage.self, AlarmsPage.self, AlarmPage.self,
    HandoverPage.self, AlarmFiguresPage.self, BriefPage.self, DataItemPage.self,
    PunctualityPage.self,
    ExpectedReleasesPage.self,
    SupervisionPage.self, SupervisionItemPage.self, AssessmentPage.self,
    PoliciesPage.self, SimulationPage.self,
  ]
}
