import CockpitCanvas
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct ReadingPictureTests {
  private static func picture(
    _ progress: ReadingPicture.Progress, folder: String? = "/srv/快照", canLeave: Bool = true,
    _ language: Language = .zh
  ) -> String {
    ReadingPicture(folder: folder, canLeave: canLeave, strings: Strings(language))
      .frame(progress, size: Size(columns: 50, rows: 6), glyphs: .of(.ascii)).flattened().plainText
  }

  private static let half = ReadingPicture.Progress(
    files: 612, of: 1000, bytes: 317_000_000, of: 634_000_000, secondsLeft: 0.9)

  @Test("says what is read, how far it is, and how long it still takes")
  func halfway() {
    #expect(
      Self.picture(Self.half) == """

        正在读取 /srv/快照 ..
        [========================........................]
        612/1000 个文件  317/634 MB  约剩 1 秒
        q 退出


        """)
    #expect(
      Self.picture(Self.half, .en).contains("612 of 1000 files  317 of 634 MB  about 1 s left"))
  }

  @Test("says that it judges once all is read")
  func judges() {
    let all = ReadingPicture.Progress(files: 2, of: 2, bytes: 9, of: 9, secondsLeft: 0)
    #expect(Self.picture(all).contains("已读完，正在研判"))
  }

  @Test("names no key to who may not leave, and shows no raw name")
  func restricted() {
    let picture = Self.picture(Self.half, folder: "/srv/\u{1B}[2J", canLeave: false)
    #expect(!picture.contains("退出") && !picture.contains("\u{1B}"))
    #expect(Self.picture(Self.half, folder: nil).contains("示例数据"))
  }
}
