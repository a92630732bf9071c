import CockpitCanvas
import Testing

@testable import CockpitTerminal

struct MouseReportTests {
  private func decode(_ text: String) -> [InputDecoder.Token] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8) + decoder.pause()
  }

  @Test(
    "decodes clicks and the wheel, with the cell counted from 0",
    arguments: [
      ("[<0;1;1M", MouseEvent(.press, at: Point(x: 0, y: 0))),
      ("[<0;120;40M", MouseEvent(.press, at: Point(x: 119, y: 39))),
      ("[<16;3;4M", MouseEvent(.press, at: Point(x: 2, y: 3))),
      ("[<64;5;6M", MouseEvent(.wheelUp, at: Point(x: 4, y: 5))),
      ("[<65;300;200M", MouseEvent(.wheelDown, at: Point(x: 299, y: 199))),
    ])
  func events(sequence: String, event: MouseEvent) {
    #expect(decode("\u{1B}" + sequence) == [.mouse(event)])
  }

  @Test(
    "takes releases, other buttons, motion and broken reports for nothing",
    arguments: [
      "[<0;1;1m", "[<1;1;1M", "[<2;1;1M", "[<35;1;1M", "[<0;0;1M", "[<0;1M", "[<;;M", "[<0;1;1;1M",
      "[<66;1;1M",
    ])
  func nothing(sequence: String) {
    #expect(decode("\u{1B}" + sequence).isEmpty)
    #expect(decode("\u{1B}" + sequence + "a").last == .key(.character("a")))
  }
}
