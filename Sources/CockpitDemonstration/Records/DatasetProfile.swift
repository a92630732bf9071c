/// The entries of the invented data catalogue: what the departments hold, by theme.
struct DatasetProfile: Sendable {
  let title: String
  let theme: String
  let owner: String

  /// Two entries for each subject.
  static let all: [DatasetProfile] = subjects.flatMap { subject in
    ["主题数据", "专题数据"].map {
      DatasetProfile(title: subject.title + $0, theme: subject.theme, owner: subject.owner)
    }
  }

  private static let subjects: [(title: String, theme: String, owner: String)] = [
    ("国民经济核算", "economy", "区统计局"), ("限上商贸", "economy", "区商务局"),
    ("财政收支", "economy", "区财政局"), ("就业与社保", "economy", "区人力社保局"),
    ("规上工业", "industry", "区经信局"), ("市场主体", "industry", "区市场监管局"),
    ("科技企业", "industry", "区科技局"), ("投资项目", "industry", "区发改局"),
    ("工业用电", "industry", "国网宁波供电公司海曙"), ("城市管理案件", "city", "区综合行政执法局"),
    ("网格事件", "city", "区社会治理中心"), ("空气与水质", "city", "市生态环境局海曙分局"),
    ("政务服务事项", "city", "区政务服务办"), ("公共数据目录", "city", "区数据局"),
    ("信访与热线", "people", "区信访局"), ("民政救助", "people", "区民政局"),
    ("文明创建", "people", "区文明办"), ("安全生产", "safety", "区应急管理局"),
    ("消防监督", "safety", "区消防救援大队"), ("水雨情", "safety", "区水利局"),
  ]
}
