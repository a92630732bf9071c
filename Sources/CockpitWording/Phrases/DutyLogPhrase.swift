import CockpitJSON
import CockpitValues

/// What the log and the sheet for the next shift say.
package enum DutyLogPhrase: Hashable, Sendable {
  case torn(bytes: Int)
  case rang
  case inARow(Int)
  case rangAtStart(Int, highest: String)
  case signedOn
  case signedOff
  case handedOver(to: String)
  case idle
  case leftProgram
  case lostProgram
  /// Somebody else signed on at the terminal.
  case displaced
  case displacedBy(String)
  /// 无人值守: nobody was on duty from one moment to another.
  case unattended(from: String, to: String)
  /// 在岗不明: nobody can tell who was on duty from one moment to another.
  case unknownAttendance(from: String, to: String)
  /// How many of some were told while nobody was on duty.
  case ofUnattended(Int)
  case sheet
  case shift(from: String, to: String)
  case openAlarms
  case hiddenAlarms
  case notes
  case events
  case none
  case noticedBy(String)
  case unnoticed
  case unlifted
  case counts(rang: Int, raised: Int, acknowledged: Int)
  case window(String)
  case rate
  case peak
  case floodShare
  case levels
  case topTen
  case worst
  case target
  case value
  case lastValue
  case perTenMinutes(String)
  case share(String)
  case count(Int)
  case minutes(String)
  case advice
  case verified(files: Int, lines: Int)
  case unfinished(bytes: Int)
  case verifiedFrom(files: Int, first: Int, last: Int, after: String)
  case broken(file: String, line: Int)
  case missing(before: String, first: Int, last: Int)
  case headless(file: String)
  case newestMissing(file: String)
  case noJournalYet(String)
  case noJournalOf(String, there: String)
  case covered
  case coveredOf(String, of: String)
  case windowCovered(String, days: String)
  case busy
  case standingAndActive
  case chatteringAndFleeting
  case responseAndOverdue
  case hiddenAndOverdue
  case tampered
  case suggestion
  case timesRaised
  case since(String)
  case places(Int)
  case overdue(Int)
  case mergedHere(Int)
  case suppressedHere(Int)
  case onDuty
  case announcements
  case dataItems
  case dataCounts(open: Int, unnoticed: Int)
  case frozen(Int)
  case openCounts(unacknowledged: Int, acknowledged: Int, returned: Int, workLeft: Int)
  case hiddenCounts(shelved: Int, suppressed: Int, outOfService: Int)
  case workDue(today: Int)
  case left(Int, kinds: String)
  case outgoing
  case incoming
  case signedAt
  case acknowledgedAs(alarm: String, asOf: String)
  case lastInJournal(String)
  case seenOther(alarm: String, now: String)
  case noLongerOpen(Int)
  case nothingOn(String)
  case leftAsItIs(alarm: String, because: String)
  case standsNow(String)
  case acknowledgedAt(by: String, at: String)
  case changedTo(String)
  case nothingToAcknowledge
  case unreadable(String, because: String)
  case notInJournal
}

extension DutyLogPhrase: Wording {
  package var chinese: String {
    switch self {
    case .torn(let bytes): "日志末尾 \(bytes) 字节不成行，已另存"
    case .rang: "响铃"
    case .inARow(let count): "连续\(count)次"
    case .rangAtStart(let count, let highest): "启动时响铃 \(count)条(最高 \(highest))"
    case .signedOn: "签到"
    case .signedOff: "离岗"
    case .handedOver(let next): "交班给 \(next)"
    case .leftProgram: "退出程序，离岗"
    case .lostProgram: "程序中断，此后在岗不明"
    case .displaced: "离岗"
    case .displacedBy(let person): "(\(person) 在同一终端签到)"
    case .unattended(let from, let to): "无人值守 \(from) 至 \(to)"
    case .unknownAttendance(let from, let to): "在岗不明 \(from) 至 \(to)"
    case .ofUnattended(let count): "(无人值守\(count))"
    case .idle: "久未操作，转为观察"
    case .sheet: "交接单"
    case .shift(let from, let to): "本班 \(from) 至 \(to)"
    case .openAlarms: "未了告警"
    case .hiddenAlarms: "搁置、抑制、停用"
    case .notes: "批注"
    case .events: "本班经过"
    case .none: "无"
    case .noticedBy(let name): "\(name) 已知悉"
    case .unnoticed: "无人知悉"
    case .unlifted: "已过期，未收到解除"
    case .counts(let rang, let raised, let acknowledged):
      "触发\(raised) 响铃\(rang) 确认\(acknowledged)"
    case .window(let text): "近\(text)"
    case .rate: "每10分钟新告警均值"
    case .peak: "最忙10分钟"
    case .floodShare: "洪泛时间占比"
    case .levels: "级别构成 红/橙/黄/蓝"
    case .topTen: "前10来源占比"
    case .worst: "来源"
    case .target: "目标"
    case .value: "现值"
    case .lastValue: "末值"
    case .perTenMinutes(let text): "\(text)条"
    case .share(let text): "\(text)%"
    case .count(let count): "\(count)条"
    case .minutes(let text): "\(text)分"
    case .advice: "目标取自流程工业通行值，仅作参照；条数和洪泛不计试运行"
    case .verified(let files, let lines): "值守日志完整：\(files) 个文件，\(lines) 行"
    case .unfinished(let bytes): "最后 \(bytes) 字节还不成行：正在写入，或断电所留；下次写入时另存"
    case .broken(let file, let line): "\(file) 第 \(line) 行不是原来写的；其后都不可信"
    case .verifiedFrom(let files, let first, let last, let hash):
      "值守日志完整：\(files) 个文件，第 \(first) 至 \(last) 行，接在哈希 \(hash) 之后；更早的 \(first - 1) 行不在这里，没有核对"
    case .missing(let file, let first, let last):
      "\(file) 之前缺第 \(first) 至 \(last) 行：请把中间的文件放回原处；其后都不可信"
    case .headless(let file): "\(file) 开头的行不在或被改动；其后都不可信"
    case .newestMissing(let file): "\(file) 不在或是空的，较早的还在：其中的经过没有核对；请放回原处"
    case .noJournalYet(let folder): "\(folder) 里还没有值守日志：以下只按数据，没有确认、批注和交接"
    case .noJournalOf(let folder, let there): "\(folder) 里没有值守日志；有日志的是：\(there)"
    case .covered: "记录起算"
    case .coveredOf(let days, let all): "\(days)/\(all)天"
    case .windowCovered(let span, let days): "\(span)(记录\(days)天)"
    case .busy: "超1条的10分钟占比"
    case .standingAndActive: "常驻超24时/活动"
    case .chatteringAndFleeting: "抖动/瞬时"
    case .responseAndOverdue: "确认中位数/超时"
    case .hiddenAndOverdue: "搁置/抑制/停用/逾期"
    case .tampered: "日志审计不符"
    case .suggestion: "建议"
    case .timesRaised: "次数"
    case .since(let time): "\(time)起"
    case .places(let count): "\(count)条"
    case .overdue(let count): "超时\(count)"
    case .mergedHere(let count): "并入\(count)"
    case .suppressedHere(let count): "抑制\(count)"
    case .onDuty: "值守"
    case .announcements: "预警和应急响应"
    case .dataItems: "数据事项"
    case .dataCounts(let open, let unnoticed): "未了\(open) 未知悉\(unnoticed)"
    case .frozen(let count): "告警冻结\(count)，数据靠不住，不代表正常"
    case .openCounts(let open, let seen, let returned, workLeft: 0):
      "未确认\(open) 已确认\(seen) 复归未确\(returned)"
    case .openCounts(let open, let seen, let returned, let left):
      "未确认\(open) 已确认\(seen) 复归未确\(returned) 复归未办结\(left)"
    case .hiddenCounts(let shelved, let suppressed, let out):
      "搁置\(shelved) 抑制\(suppressed) 停用\(out)"
    case .workDue(let today): "今日到期\(today)"
    case .left(let count, let kinds): "另有\(count)件未列：\(kinds)"
    case .outgoing: "交班人"
    case .incoming: "接班人"
    case .signedAt: "时间"
    case .acknowledgedAs(let alarm, let time): "已确认 \(alarm)；日志记到 \(time)，此后的数据不在内"
    case .lastInJournal(let figure): "日志中最近值 \(figure)"
    case .seenOther(let alarm, let now): "没有确认 \(alarm)：日志里现在是 \(now)，请再看一眼"
    case .noLongerOpen(let number): "日志里没有未了的 A-\(number.padded(to: 4))"
    case .nothingOn(let name): "\(name)：日志里没有可处理的告警"
    case .leftAsItIs(let alarm, let why): "没有处理 \(alarm)：\(why)"
    case .standsNow(let standing): "现在是\(standing)"
    case .acknowledgedAt(let name, let time): "\(name) 已于 \(time) 确认"
    case .changedTo(let handle): "之后有变化；请再看一眼，仍要处理就写 \(handle)"
    case .nothingToAcknowledge: "没有待确认的告警"
    case .unreadable(let path, let why): "值守日志读不出：\(path)：\(why)"
    case .notInJournal: "未入日志"
    }
  }

  package var english: String {
    switch self {
    case .torn(let bytes):
      "\(bytes) bytes at the end of the journal were no line, and were set aside"
    case .rang: "rang"
    case .inARow(let count): "x\(count)"
    case .rangAtStart(let count, let highest):
      "at the start \(count) rang (highest \(highest))"
    case .signedOn: "signed on"
    case .signedOff: "signed off"
    case .handedOver(let next): "handed over to \(next)"
    case .leftProgram: "left the program, signed off"
    case .lostProgram: "program ended without a word, unknown since"
    case .displaced: "signed off"
    case .displacedBy(let person): "(\(person) signed on at the same terminal)"
    case .unattended(let from, let to): "nobody on duty from \(from) to \(to)"
    case .unknownAttendance(let from, let to): "unknown who was on duty from \(from) to \(to)"
    case .ofUnattended(let count): " (unattended \(count))"
    case .idle: "idle for long, observer since"
    case .sheet: "Handover"
    case .shift(let from, let to): "Shift from \(from) to \(to)"
    case .openAlarms: "Open alarms"
    case .hiddenAlarms: "Shelved, muted, out of service"
    case .notes: "Notes"
    case .events: "What happened"
    case .none: "none"
    case .noticedBy(let name): "noticed by \(name)"
    case .unnoticed: "noticed by nobody"
    case .unlifted: "past its time, not lifted"
    case .counts(let rang, let raised, let acknowledged):
      "raised \(raised), rang \(rang), acknowledged \(acknowledged)"
    case .window(let text): "last \(text)"
    case .rate: "New alarms in 10 min, mean"
    case .peak: "Busiest 10 min"
    case .floodShare: "Share of time in flood"
    case .levels: "Levels 1/2/3/4"
    case .topTen: "Share of the ten most frequent"
    case .worst: "Sources"
    case .target: "Target"
    case .value: "Now"
    case .lastValue: "last"
    case .perTenMinutes(let text): text
    case .share(let text): "\(text)%"
    case .count(let count): "\(count)"
    case .minutes(let text): "\(text) min"
    case .advice:
      "Targets are those of the process industry, for comparison; rates and floods leave out rules on trial"
    case .verified(let files, let lines):
      "The journal is whole: \(files.counted("file")), \(lines.counted("line"))"
    case .unfinished(let bytes):
      "The last \(bytes) bytes are no whole line yet: written just now, or left by a power cut; whoever writes next sets them aside"
    case .broken(let file, let line):
      "Line \(line) of \(file) is not what was written; nothing after it can be believed"
    case .verifiedFrom(let files, let first, let last, let hash):
      "The journal is whole: \(files.counted("file")), lines \(first) to \(last), after the hash \(hash); the"
        + " \((first - 1).counted("line")) before are not here and were not seen"
    case .missing(let file, let first, let last):
      "Before \(file) the lines \(first) to \(last) are missing: put the files between back; nothing after can"
        + " be believed"
    case .headless(let file):
      "The first lines of \(file) are missing or were changed; nothing after can be believed"
    case .newestMissing(let file):
      "\(file) is missing or empty, though older files are there: what it says was not seen; put it back"
    case .noJournalYet(let folder):
      "There is no journal in \(folder) yet: this is by figures alone, without acknowledgements, notes and handovers"
    case .noJournalOf(let folder, let there):
      "There is no journal in \(folder); those that are there: \(there)"
    case .covered: "Since the first line"
    case .coveredOf(let days, let all): "\(days) of \(all) d"
    case .windowCovered(let span, let days): "\(span) (\(days) d)"
    case .busy: "10 min with more than one"
    case .standingAndActive: "Standing over 24 h/active"
    case .chatteringAndFleeting: "Chattering/fleeting"
    case .responseAndOverdue: "Median to ack/overdue"
    case .hiddenAndOverdue: "Shelved/muted/out/too long"
    case .tampered: "Audit mismatches"
    case .suggestion: "Suggestion"
    case .timesRaised: "Times"
    case .since(let time): "since \(time)"
    case .places(let count): "x\(count)"
    case .overdue(let count): "overdue \(count)"
    case .mergedHere(let count): "merged \(count)"
    case .suppressedHere(let count): "muted \(count)"
    case .onDuty: "On duty"
    case .announcements: "Warnings and responses in force"
    case .dataItems: "Data items"
    case .dataCounts(let open, let unnoticed): "open \(open) unnoticed \(unnoticed)"
    case .frozen(let count):
      "frozen alarms \(count): their figures cannot be relied on; that is not normal"
    case .openCounts(let open, let seen, let returned, workLeft: 0):
      "unacknowledged \(open) acknowledged \(seen) returned unseen \(returned)"
    case .openCounts(let open, let seen, let returned, let left):
      "unacknowledged \(open) acknowledged \(seen) returned unseen \(returned) returned, work open \(left)"
    case .hiddenCounts(let shelved, let suppressed, let out):
      "shelved \(shelved) muted \(suppressed) out of service \(out)"
    case .workDue(let today): "due today \(today)"
    case .left(let count, let kinds): "\(count) more: \(kinds)"
    case .outgoing: "Handed over by"
    case .incoming: "Taken over by"
    case .signedAt: "Time"
    case .acknowledgedAs(let alarm, let time):
      "acknowledged \(alarm); the journal goes to \(time), and figures after that are not in it"
    case .lastInJournal(let figure): "the last figure in the journal is \(figure)"
    case .seenOther(let alarm, let now):
      "\(alarm) was not acknowledged: the journal has it at \(now) now; look again"
    case .noLongerOpen(let number):
      "The journal has no open A-\(number.padded(to: 4))"
    case .nothingOn(let name): "\(name): the journal has no alarm of that to act on"
    case .leftAsItIs(let alarm, let why): "\(alarm) was left as it is: \(why)"
    case .standsNow(let standing): standing
    case .acknowledgedAt(let name, let time): "\(name) acknowledged it at \(time)"
    case .changedTo(let handle):
      "it changed since; look again, and to act on it all the same write \(handle)"
    case .nothingToAcknowledge: "There is nothing to acknowledge"
    case .unreadable(let path, let why): "The journal cannot be read: \(path): \(why)"
    case .notInJournal: "not in the journal"
    }
  }
}
