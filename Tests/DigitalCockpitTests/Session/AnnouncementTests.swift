import CockpitCanvas
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The line under every title, from what there is to tell.
struct AnnouncementTests {
  private let response = Announcement(
    text: StyledText("应急响应Ⅲ级 防汛防台"), clock: nil, issuer: "区应急局",
    followed: [StyledText("应答/叫应 334/345")], followedInShort: [StyledText("应答334/345")])
  private let report = Announcement(
    text: StyledText("紧急信息一般 积水"), clock: StyledText("电话报 余16分"), issuer: "值班室",
    followed: [])
  private let warning = Announcement(
    text: StyledText("法定预警 暴雨红色预警"), clock: nil, issuer: nil, followed: [])

  private func line(_ announcements: Announcement..., columns: Int) -> String {
    Announcement.line(announcements, columns: columns, .full) { hidden, _ in
      StyledText(" +\(hidden.count)")
    }.text
  }

  @Test("tells all of it where there is room")
  func wide() {
    #expect(
      line(report, response, warning, columns: 160)
        == "! 紧急信息一般 积水 值班室 电话报 余16分 | 应急响应Ⅲ级 防汛防台 区应急局 应答/叫应 334/345 | 法定预警 暴雨红色预警")
  }

  @Test("shortens what is followed before it leaves it out, and leaves out who issued it before")
  func short() {
    for (columns, end) in [
      (83, "值班室 电话报 余16分 | 应急响应Ⅲ级 防汛防台 应答/叫应 334/345"),
      (82, "值班室 电话报 余16分 | 应急响应Ⅲ级 防汛防台 应答334/345"),
      (76, "电话报 余16分 | 应急响应Ⅲ级 防汛防台 应答/叫应 334/345"),
      (75, "电话报 余16分 | 应急响应Ⅲ级 防汛防台 应答334/345"),
      (69, "值班室 电话报 余16分 | 应急响应Ⅲ级 防汛防台"),
    ] {
      #expect(line(report, response, columns: columns) == "! 紧急信息一般 积水 " + end, "\(columns)")
    }
  }

  @Test("leaves out what is followed and who issued it before it leaves out a warning")
  func narrower() {
    #expect(
      line(report, response, warning, columns: 102)
        == "! 紧急信息一般 积水 值班室 电话报 余16分 | 应急响应Ⅲ级 防汛防台 应答334/345 | 法定预警 暴雨红色预警")
    #expect(
      line(report, response, warning, columns: 84)
        == "! 紧急信息一般 积水 电话报 余16分 | 应急响应Ⅲ级 防汛防台 | 法定预警 暴雨红色预警")
  }

  @Test("counts those that have no room, and keeps the clock of the first one")
  func narrow() {
    #expect(line(report, response, warning, columns: 40) == "! 紧急信息一般 积水 电话报 余16分 +2")
    // How many others there are stays where nothing else does.
    #expect(line(report, response, columns: 20) == "! 紧急信息… 电话… +1")
  }

  @Test("the level of a response stays in short before a title is whole or says who issued it")
  func level() {
    var response = response
    response.short = StyledText("应急Ⅲ")
    let report = Announcement(
      text: StyledText("紧急信息一般 石碶下穿道积水断行"), clock: StyledText("电话报 余16分"),
      issuer: "区府办值班室", followed: [])
    for (columns, line) in [
      (82, "! 紧急信息一般 石碶下穿道积水断行 电话报 余16分 | 应急响应Ⅲ级 防汛防台 区应急局"),
      (71, "! 紧急信息一般 石碶下穿道积水断行 区府办值班室 电话报 余16分 | 应急Ⅲ"),
      (60, "! 紧急信息一般 石碶下穿道积水断行 电话报 余16分 | 应急Ⅲ"),
      (50, "! 紧急信息一般 石碶下穿道… 电话报 余16分 | 应急Ⅲ"),
      (42, "! 紧急信息一般 石… 电话报 余16分 | 应急Ⅲ"),
      // The title of a response is not begun where its level would not be seen.
      (34, "! 紧急信… 电话报 余16分 | 应急Ⅲ"),
      (30, "! 紧急信息一… 电话报 余16分 +1"),
    ] {
      #expect(self.line(report, response, columns: columns) == line, "\(columns)")
    }
    // The level goes before the clock of another.
    #expect(
      self.line(report, response, report, columns: 60)
        == "! 紧急信… 电话报 余16分 | 应急Ⅲ | 紧急信… 电话报 余16分")
    // One that leads is told as ever.
    #expect(self.line(response, columns: 60) == "! 应急响应Ⅲ级 防汛防台 区应急局 应答/叫应 334/345")
  }

  @Test("cuts a title that is too long, and keeps the clock of another and how many have no room")
  func longTitle() {
    let title = "应急响应 关于启动海曙区防汛防台一级应急响应并立即组织望春石碶等低洼区域人员转移的紧急通知"
    let long = Announcement(
      text: StyledText(title), clock: nil, issuer: "区防指", followed: [])
    #expect(
      line(long, warning, warning, report, columns: 80)
        == "! 应急响应 关于启动海曙区防汛防台一级应急… | 紧急信息一般 积水 电话报 余16分 +2")
    #expect(line(long, columns: 120) == "! " + title + " 区防指")
    #expect(line(long, warning, columns: 160) == "! " + title + " 区防指 | 法定预警 暴雨红色预警")
  }

  @Test("no line is wider than its room", arguments: 36...170)
  func fits(columns: Int) {
    let text = line(report, response, warning, response, columns: columns)
    #expect(GlyphSet.full.columns(of: text) <= columns)
    #expect(text.hasPrefix("! 紧急信息一般 积水"))
  }
}
