import CockpitJSON

/// What the commands say beside screens: results, refusals, and wrong usage.
package enum CommandPhrase: Hashable, Sendable {
  case error
  case warning
  case errorSaid(String)
  case helpSaid(String)
  case usageSaid(String)
  case seeHelp(String)
  case unknownOption(String)
  case unknownOptionMeant(String, meant: String)
  case missingValue(String)
  case takesNoValue(String, value: String)
  case unexpected(String)
  case unexpectedMany(count: String, String)
  case missingArgument(String)
  case invalidValue(String, of: String)
  case invalidValueKnown(String, of: String, known: String)
  case invalidValueBecause(String, of: String, because: String)
  case invalidOption(String)
  case unknownShell(String, known: String)
  case noShell(known: String)
  case noCommand(String, meant: String)
  case unknownCommand(String)
  case noFolder(String, meant: String)
  case nameFolder(String)
  case noBoard(String, known: String)
  /// Series of a file have nothing to do with figures of a region.
  case evaluateAlone
  /// `known` has those that are spelled alike; empty where none is.
  case noIndicator(String, known: String)
  case noPolicy(String, known: String)
  case oneScenario
  case noCheck(String, known: String)
  case noArea(String, known: String)
  case notAMonth(String)
  case monthNotOver(String, day: String)
  case noPack(String, known: String)
  case noPalette(String, known: String)
  case asOfAlone
  case twoRoles(String)
  case noMoment(String)
  case momentMeant(String, meant: String)
  case fromAfterTo
  case everyTooSmall
  case daysBeyond(Int)
  case putBack(String)
  case repeated(file: String, at: String, bytes: Int, holder: String)
  case prunable(Int, of: Int, bytes: Int, ofBytes: Int)
  case pruned(Int, of: Int, bytes: Int, ofBytes: Int)
  case needed(Int)
  case workersTooFew
  case noMonth
  case noKey(String, position: Int)
  case dumbTerminal
  case reading(String)
  case filesRead(Int, of: Int, megabytes: String, ofMegabytes: String)
  case secondsLeft(Int)
  /// All is read; now it is judged.
  case judging
  case leaveReading
  case noTerminal(descriptor: Int32)
  case screenOpen
  case unknownTerminal(String)
  case screenRefused(operation: String, code: Int32)
  case exists(String)
  case notPlain(String)
  case notPlainReason
  case existsReason
  case cannotCreate(String, because: String)
  case cannotWrite(String, because: String)
  case cannotWriteOutput(because: String)
  case noDemonstration(pack: String)
  case wroteFiles(Int, bytes: Int, folder: String)
  case filesAhead(Int)
  case wroteTable(String, observations: Int, missing: Int)
  case tableHolds(indicators: Int, areas: Int, combinations: Int, periods: String)
  case tableForecasts(Int)
  case comma
  case noPeriods
  case periodsTo(String, String)
  case tablesElsewhere(file: String, count: Int)
  case takenForDay(String, unit: String)
  case sameTable(String)
  case cannotOpen(String, because: String)
  case noFiles(String)
  case uncatalogued(String)
  case unknownAreas(String)
  /// How many files are of other regions, by their codes.
  case otherRegions(String)
  case converted(file: String, indicator: String, from: String, to: String, rows: Int)
  case records(String)
  case summary(files: Int, errors: Int, warnings: Int)
  case moreErrors(Int)
  case saidIn(String, file: String, source: String)
  case leftOfLog(Int, kinds: String)
  case wrongHandle(String)
  case whichAlarm
  case allOrOne
  case oneAtATime(String, String)
  case noName
  case noStateFolder
  case doneUntold
  case otherJournal(String)
  case realJournal(String)
  case folderOrDemonstration(String)
  case noJournal(String, state: String)
  case hoursTooFew
  case hoursTooMany(String)
  case hoursAbove(level: String, hours: Int)
  case noReason(String, known: String)
  case leftUnfinished
  case leftRefused(because: String)
  case leftOnDuty(because: String)
  case reasonNeedsNote(String)
  case needsReason
  case noRule(String)
  case personalData(option: String)
  case badDays(most: Int)
  case noWholeSeconds
  case ruleNeedsArea(String)
}

extension CommandPhrase: Wording {
  package var chinese: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .errorSaid(let text): "错误：\(text)"
    case .helpSaid(let text): "说明：\(text)"
    case .usageSaid(let text): "用法：\(text)"
    case .seeHelp(let command): "详见 \(command)"
    case .unknownOption(let name): "没有选项“\(name)”"
    case .unknownOptionMeant(let name, let meant): "没有选项“\(name)”；是否应为“\(meant)”？"
    case .missingValue(let option): "“\(option)”缺少取值"
    case .takesNoValue(let option, let value): "选项“\(option)”不带取值，却写了“\(value)”"
    case .unexpected(let text): "多余的参数“\(text)”"
    case .unexpectedMany(let count, let texts): "多余的参数 \(count) 个：\(texts)"
    case .missingArgument(let name): "缺少参数“\(name)”"
    case .invalidValue(let value, let option): "“\(value)”不能用于“\(option)”"
    case .invalidValueKnown(let value, let option, let known):
      "“\(value)”不能用于“\(option)”；请写下列之一：\(known)"
    case .invalidValueBecause(let value, let option, let because):
      "“\(value)”不能用于“\(option)”：\(because)"
    case .invalidOption(let text): "无效的选项 \(text)"
    case .unknownShell(let shell, let known): "不能为“\(shell)”写补全脚本；请写下列之一：\(known)"
    case .noShell(let known):
      "看不出用的是哪种 shell；请用 --generate-completion-script=<shell>，写下列之一：\(known)"
    case .unknownCommand(let word): "没有命令 \(word)；cockpit help 列出全部命令"
    case .noCommand(let word, let meant): "没有命令 \(word)；是否应为命令 \(meant)？"
    case .noFolder(let path, let meant): "没有文件夹 \(path)；是否应为命令 \(meant)？"
    case .nameFolder(let text): "\(text)；请写快照所在的文件夹"
    case .evaluateAlone: "--evaluate 只看该文件，不和指标、文件夹或 --pack 同用"
    case .noPolicy(let id, let known): "没有方案 \(id)；包内有：\(known)"
    case .oneScenario: "请写方案文件，或 --scenario 编号，或 --list，三者取一"
    case .noCheck(let id, let known): "没有核数 \(id)；有：\(known)"
    case .noIndicator(let id, known: ""): "没有指标 \(id)；cockpit catalogue indicators 列出全部"
    case .noIndicator(let id, let known): "没有指标 \(id)；相近的有：\(known)"
    case .noBoard(let id, let known): "没有看板 \(id)；请写下列之一：\(known)"
    case .notAMonth(let text): "\(text) 不是月份；请写成 2026-10 的样子"
    case .monthNotOver(let text, let day): "\(text) 到 \(day) 尚未结束，没有可分析的数；请写已结束的月份"
    case .noArea(let code, let known): "没有地区 \(code)；请写地区代码，如 \(known)"
    case .noPack(let id, let known): "没有资料包 \(id)；请写 \(known) 之一，或写含有 pack.json 的文件夹"
    case .noPalette(let id, let known): "没有配色 \(id)；请写 \(known) 之一，或写配色文件"
    case .twoRoles(let role): "--observer 就是 --role observer，与 --role \(role) 不能同写；请只写其中一个"
    case .asOfAlone: "--as-of 同时设定 --now 和 --known-at；请只写它，或只写后两者"
    case .momentMeant(let text, let meant): "\(text) 不是完整的时刻；请写 \(meant)"
    case .noMoment(let text): "\(text) 不是时刻；请写日期、时间和时差，如 2026-11-21T14:32:00+08:00"
    case .fromAfterTo: "--from 不能晚于 --to"
    case .everyTooSmall: "--every 是天数，不小于 1"
    case .daysBeyond(let most): "--hourly-days 和 --daily-days 是天数，从 0 到 \(most)"
    case .putBack(let file): "\(file) 上次删到一半，已恢复原名，重新判断"
    case .repeated(let file, let at, let bytes, let holder):
      "\(file) 生成于 \(at)，\(bytes) 字节，所说都在 \(holder) 或更早留下的文件中"
    case .prunable(let count, let all, let bytes, let allBytes):
      "可删 \(count)/\(all) 个文件，\(bytes)/\(allBytes) 字节；没有删除，加 --apply 才删"
    case .pruned(let count, let all, let bytes, let allBytes):
      "删除 \(count)/\(all) 个文件，\(bytes)/\(allBytes) 字节"
    case .needed(let count): "另有 \(count) 个文件相隔过密，但删去会改变现在或过去所示，保留"
    case .workersTooFew: "--workers 不小于 1"
    case .noMonth: "年度从 1 到 12 月之一开始"
    case .noKey(let word, let position):
      "按键的第 \(position) 个词“\(word)”不是按键：C- 后面是 a 到 z 的一个字母，如 C-l；照字输入请写 text:\(word)"
    case .dumbTerminal:
      "TERM=dumb 不能显示实时屏幕，只印一屏；watch --plain 把每个变化印成一行，或请把 TERM 设为终端的类型"
    case .reading(let folder): "正在读取 \(folder) …"
    case .filesRead(let files, let all, let megabytes, let allMegabytes):
      "\(files)/\(all) 个文件  \(megabytes)/\(allMegabytes) MB"
    case .secondsLeft(let seconds): "约剩 \(seconds) 秒"
    case .judging: "已读完，正在研判"
    case .leaveReading: "q 退出"
    case .noTerminal(let descriptor): "描述符 \(descriptor) 不是终端；请用 cockpit dump 印出一屏"
    case .screenOpen: "屏幕已经打开；请先关闭它"
    case .unknownTerminal(let tried):
      "终端数据库里没有 \(tried)；请把 TERM 设为 toe -a 列出的类型，或用 cockpit dump"
    case .screenRefused(let operation, let code): "屏幕打不开：\(operation) 出错，代码 \(code)"
    case .exists(let path): "\(path) 已存在；要覆盖请加 --force"
    case .notPlain(let path): "\(path) 不是普通文件；请另写文件名，或去掉 --output 直接印出"
    case .notPlainReason: "不是普通文件"
    case .existsReason: "已存在"
    case .cannotCreate(let path, let because): "建不了 \(path)：\(because)"
    case .cannotWrite(let path, let because): "写不了 \(path)：\(because)"
    case .cannotWriteOutput(let because): "写不了输出：\(because)"
    case .noDemonstration(let pack): "资料包 \(pack) 没有指标，无从示例；请在 indicators.json 中定义"
    case .wroteFiles(let files, let bytes, let folder): "已写入 \(folder)：\(files) 个文件，\(bytes) 字节"
    case .filesAhead(let count): "其中 \(count) 个文件超前：生成时间晚于现在，到时才采用"
    case .wroteTable(let path, let observations, let missing):
      "已写入 \(path)：数据 \(observations) 条（其中无数值 \(missing) 条）"
    case .tableHolds(let indicators, let areas, let combinations, let periods):
      "指标 \(indicators) 个，地区 \(areas) 个，其他维度的组合 \(combinations) 个，报告期 \(periods)"
    case .tableForecasts(let count): "预测 \(count) 条"
    case .comma: "，"
    case .noPeriods: "无"
    case .periodsTo(let first, let last): "\(first) 至 \(last)"
    case .tablesElsewhere(let file, let count): "\(file) 只列名而不含数据的表有 \(count) 张；请下载后再导入"
    case .takenForDay(let day, let unit): "\(day) 按一天处理；如指整个 \(unit)，请加 --period-unit \(unit) 再导入"
    case .sameTable(let id): "有两个文件都含表 \(id)；请只导入其中一个"
    case .cannotOpen(let path, let because): "打不开 \(path)：\(because)；请写快照文件、快照文件夹或资料包"
    case .noFiles(let path): "\(path) 里没有 *.json 文件"
    case .uncatalogued(let names): "未编目的指标：\(names)"
    case .otherRegions(let counts):
      "他区文件（区域 文件数）：\(counts)；本资料包只取其中该区域自身的指标数据，要全部检查请不写--pack"
    case .unknownAreas(let codes): "不明的地区：\(codes)；请改正代码，或在 \"areas\" 中定义"
    case .converted(let file, let indicator, let from, let to, let rows):
      "已换算：\(file)：\(indicator) 由 \(from) 换算为 \(to)，\(rows) 行"
    case .records(let counts): "台账：\(counts)"
    case .summary(let files, let errors, let warnings):
      "文件 \(files) 个，错误 \(errors) 处，警告 \(warnings) 处"
    case .moreErrors(let count): "此文件另有错误 \(count) 处"
    case .saidIn(let text, let file, let source): "\(text)（\(file)，\(source)）"
    case .leftOfLog(let count, let kinds):
      "另有\(count)条未列：\(kinds)；全部见 cockpit alarms log"
    case .wrongHandle(let text):
      "看不懂“\(text)”：请写 alarms list 第一列那样的 A-0412@2.7（编号@级.版本），--seen 写 2.7 或 二级"
    case .allOrOne: "--all 确认全部未确认的，不能再写某一条或 --seen；请去掉其中之一"
    case .oneAtATime(let one, let other):
      "一次处理一条：\(one) 之后又写了 \(other)；请逐条写，ack 可用 --all 确认全部"
    case .noName: "--by 是空的；请写操作的人的姓名"
    case .noJournal(let folder, let state):
      "\(folder) 里没有值守日志；先用 cockpit watch FOLDER --state \(state) 开一个驾驶舱，由它写下日志"
    case .realJournal(let folder):
      "\(folder) 是真实数据的值守日志，不写文件夹看到的却是示例数据：请写快照文件夹，或加 --demonstration 看示例数据"
    case .folderOrDemonstration(let folder):
      "--demonstration 是不写文件夹的示例数据；请去掉它，或去掉 \(folder)"
    case .otherJournal(let folder): "另有示例数据的值守日志 \(folder)：加 --demonstration 查看"
    case .doneUntold: "操作已写入值守日志，只是没能输出："
    case .noStateFolder: "--state 是空的；请写值守日志的目录，或不写这一项"
    case .hoursTooFew: "--hours 是整小时，不小于 1，如 --hours 2"
    case .hoursTooMany(let longest): "--hours 太长；最长小时数：\(longest)"
    case .hoursAbove(let level, let hours): "\(level)最长搁置 \(hours) 小时；请写 --hours \(hours) 或更短"
    case .leftUnfinished: "退出时操作还没写进值守日志，不知是否写成；请用 cockpit alarms log 查看"
    case .leftOnDuty(let why): "离岗没有写进值守日志，日志里仍在值守：\(why)"
    case .leftRefused(let why): "退出前的操作没有做成：\(why)"
    case .noReason(let text, let known): "这里没有理由 \(text)；--reason 请写下列编号之一：\(known)"
    case .reasonNeedsNote(let reason): "理由 \(reason)：请用 --note 写明"
    case .needsReason: "这一级要有理由；请写 --reason 和编号，编号见 cockpit alarms ack --help"
    case .noRule(let id): "没有告警规则 \(id)；cockpit catalogue alarms 列出全部"
    case .personalData(let option): "\(option) 里像是手机号或身份证号，不予记录；请写姓名或工单号"
    case .badDays(let most): "--days 是整天数，1 到 \(most)，如 --days 30"
    case .noWholeSeconds: "应为整秒数，1 或更大，如 20"
    case .ruleNeedsArea(let rule): "规则 \(rule) 后还要写地区代码：是哪个地区的告警"
    case .whichAlarm: "请写哪一条：A-0412、A-0412@2.7，或规则和区域；全部用 --all"
    }
  }

  package var english: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .errorSaid(let text): "Error: \(text)"
    case .helpSaid(let text): "Help:  \(text)"
    case .usageSaid(let text): "Usage: \(text)"
    case .seeHelp(let command): "See '\(command)' for more information."
    case .unknownOption(let name): "Unknown option '\(name)'"
    case .unknownOptionMeant(let name, let meant):
      "Unknown option '\(name)'. Did you mean '\(meant)'?"
    case .missingValue(let option): "Missing value for '\(option)'"
    case .takesNoValue(let option, let value):
      "The option '\(option)' does not take any value, but '\(value)' was specified."
    case .unexpected(let text): "Unexpected argument '\(text)'"
    case .unexpectedMany(let count, let texts): "\(count) unexpected arguments: \(texts)"
    case .missingArgument(let name): "Missing expected argument '\(name)'"
    case .invalidValue(let value, let option): "The value '\(value)' is invalid for '\(option)'"
    case .invalidValueKnown(let value, let option, let known):
      "The value '\(value)' is invalid for '\(option)'. Please provide one of \(known)."
    case .invalidValueBecause(let value, let option, let because):
      "The value '\(value)' is invalid for '\(option)': \(because)"
    case .invalidOption(let text): "Invalid option: \(text)"
    case .unknownShell(let shell, let known):
      "Can't generate completion scripts for '\(shell)'. Please provide one of \(known)."
    case .noShell(let known):
      "Can't tell the shell. Please use --generate-completion-script=<shell> with one of \(known)."
    case .unknownCommand(let word): "there is no command \(word); cockpit help lists all"
    case .noCommand(let word, let meant):
      "\(word) is no command; did you mean the command \(meant)?"
    case .noFolder(let path, let meant):
      "there is no folder \(path); did you mean the command \(meant)?"
    case .nameFolder(let text): "\(text); name a folder of snapshots"
    case .evaluateAlone:
      "--evaluate looks at that file alone, and goes with no indicator, folder or --pack"
    case .noPolicy(let id, let known): "there is no scenario \(id); the pack has \(known)"
    case .oneScenario: "name the file of a scenario, or --scenario ID, or --list: one of the three"
    case .noCheck(let id, let known): "there is no check \(id); there are: \(known)"
    case .noIndicator(let id, known: ""):
      "there is no indicator \(id); cockpit catalogue indicators lists all"
    case .noIndicator(let id, let known): "there is no indicator \(id); spelled alike are \(known)"
    case .noBoard(let id, let known): "there is no board \(id); name one of \(known)"
    case .notAMonth(let text): "\(text) is no month; write it like 2026-10"
    case .monthNotOver(let text, let day):
      "\(text) is not over on \(day), and has no figures yet; name a month that is over"
    case .noArea(let code, let known):
      "there is no area \(code); name the code of one, such as \(known)"
    case .noPack(let id, let known):
      "there is no pack \(id); name one of \(known) or a folder with a pack.json"
    case .noPalette(let id, let known): "there is no palette \(id); name one of \(known) or a file"
    case .twoRoles(let role):
      "--observer is --role observer, which --role \(role) is not; write one of the two"
    case .asOfAlone:
      "--as-of sets both --now and --known-at; give it alone, or the two without it"
    case .momentMeant(let text, let meant): "\(text) is no whole moment; write \(meant)"
    case .noMoment(let text):
      "\(text) is no moment; write the day, the time and the offset, such as "
        + "2026-11-21T14:32:00+08:00"
    case .fromAfterTo: "--from must not be after --to"
    case .everyTooSmall: "--every takes a number of days from 1 on"
    case .daysBeyond(let most):
      "--hourly-days and --daily-days take a number of days from 0 to \(most)"
    case .putBack(let file):
      "\(file) was left half removed; it has its name again and is judged anew"
    case .repeated(let file, let at, let bytes, let holder):
      "\(file), created \(at), \(bytes) bytes: \(holder), or older files that stay, hold all that it says"
    case .prunable(let count, let all, let bytes, let allBytes):
      "\(count) of \(all) files may go, \(bytes) of \(allBytes) bytes; nothing was removed, --apply does it"
    case .pruned(let count, let all, let bytes, let allBytes):
      "removes \(count) of \(all) files, \(bytes) of \(allBytes) bytes"
    case .needed(let count):
      "\(count) more files are closer together than asked for, and stay: what is or was shown would differ"
    case .workersTooFew: "--workers is at least 1"
    case .noMonth: "a year begins in one of the months 1 to 12"
    case .noKey(let word, let position):
      "word \(position) of the keys, \"\(word)\", is no key: behind C- stands one letter from a to "
        + "z, as in C-l; write text:\(word) to type it"
    case .dumbTerminal:
      "TERM=dumb shows no live screen, so one is printed; watch --plain prints each change as a "
        + "line, or set TERM to the type of the terminal"
    case .reading(let folder): "reading \(folder) ..."
    case .filesRead(let files, let all, let megabytes, let allMegabytes):
      "\(files) of \(all) files  \(megabytes) of \(allMegabytes) MB"
    case .secondsLeft(let seconds): "about \(seconds) s left"
    case .judging: "all read, judging"
    case .leaveReading: "q leaves"
    case .noTerminal(let descriptor):
      "File descriptor \(descriptor) is no terminal; use 'cockpit dump' to print a screen."
    case .screenOpen: "A screen is open already; close it first."
    case .unknownTerminal(let tried):
      "The terminal database knows none of \(tried); set TERM to a type that 'toe -a' lists, or "
        + "use 'cockpit dump'."
    case .screenRefused(let operation, let code):
      "The screen could not be opened: \(operation) failed with error \(code)."
    case .exists(let path): "\(path) exists already; add --force to replace it"
    case .notPlain(let path):
      "\(path) is no plain file; name one, or leave out --output to print"
    case .notPlainReason: "no plain file"
    case .existsReason: "exists already"
    case .cannotCreate(let path, let because): "cannot create \(path): \(because)"
    case .cannotWrite(let path, let because): "cannot write \(path): \(because)"
    case .cannotWriteOutput(let because): "cannot write the output: \(because)"
    case .noDemonstration(let pack):
      "the pack \(pack) has no indicators to invent figures of; define some in indicators.json"
    case .wroteFiles(let files, let bytes, let folder):
      "wrote \(files.counted("file")), \(bytes.counted("byte")), to \(folder)"
    case .filesAhead(let count):
      "\(count.counted("file")) of them ahead of the clock, to count once the time has come"
    case .wroteTable(let path, let observations, let missing):
      "wrote \(path): \(observations.counted("observation")) (\(missing) without a figure)"
    case .tableHolds(let indicators, let areas, let combinations, let periods):
      "indicators: \(indicators), areas: \(areas), combinations of other dimensions: "
        + "\(combinations), periods: \(periods)"
    case .tableForecasts(let count): "forecasts: \(count)"
    case .comma: ", "
    case .noPeriods: "none"
    case .periodsTo(let first, let last): "\(first) to \(last)"
    case .tablesElsewhere(let file, let count):
      "tables that \(file) names without carrying them: \(count); fetch and import those"
    case .takenForDay(let day, let unit):
      "\(day) is taken for a day; if it means the \(unit), import with --period-unit \(unit)"
    case .sameTable(let id): "two of the files hold the table \(id); import one of them"
    case .cannotOpen(let path, let because):
      "cannot open \(path): \(because); name a snapshot file, a folder of them or a pack"
    case .noFiles(let path): "\(path) holds no *.json file"
    case .uncatalogued(let names): "uncatalogued indicators: \(names)"
    case .otherRegions(let counts):
      "files of other regions (region and number): \(counts); this pack takes only the figures of these regions themselves; leave --pack out to check them whole"
    case .unknownAreas(let codes):
      "unknown areas: \(codes); correct the codes or define them in \"areas\""
    case .converted(let file, let indicator, let from, let to, let rows):
      "converted: \(file): \(indicator) from \(from) to \(to), rows: \(rows)"
    case .records(let counts): "records: \(counts)"
    case .summary(let files, let errors, let warnings):
      "\(files.counted("file")), \(errors.counted("error")), \(warnings.counted("warning"))"
    case .moreErrors(let count): "\(count.counted("more error")) in this file"
    case .saidIn(let text, let file, let source): "\(text) in \(file) (\(source))"
    case .leftOfLog(let count, let kinds):
      "\(count) more: \(kinds); cockpit alarms log has all"
    case .wrongHandle(let text):
      "“\(text)” names no alarm: write what the first column of alarms list has, such as A-0412@2.7 (number@"
        + "level.version); for --seen 2.7 or 2"
    case .allOrOne:
      "--all acknowledges all that nobody has seen; leave it out, or leave out which alarm and --seen"
    case .oneAtATime(let one, let other):
      "one at a time: behind \(one) stands \(other); call it for each, or ack with --all for all of them"
    case .noName: "--by is empty; write the name of who acts"
    case .noJournal(let folder, let state):
      "There is no journal in \(folder); a cockpit writes it: run cockpit watch FOLDER --state \(state)"
    case .realJournal(let folder):
      "\(folder) is the journal of real figures, and without a folder one sees invented ones: name the folder of snapshots, or see the invented ones with --demonstration"
    case .folderOrDemonstration(let folder):
      "--demonstration shows the invented figures, which have no folder; leave it out, or leave out \(folder)"
    case .otherJournal(let folder):
      "\(folder) keeps what happened with invented figures: --demonstration shows it"
    case .doneUntold: "What was done is in the journal; it just could not be written out:"
    case .noStateFolder:
      "--state is empty; write the folder of the journal, or leave the option out"
    case .hoursTooFew: "--hours is a number of whole hours from 1 on, such as --hours 2"
    case .hoursTooMany(let longest): "--hours is too long; at most: \(longest)"
    case .hoursAbove(let level, let hours):
      "at \(level) an alarm is shelved for \(hours) h at most; write --hours \(hours) or less"
    case .leftUnfinished:
      "the program ended before the last thing done was in the journal; look with cockpit alarms log whether it is"
    case .leftOnDuty(let why):
      "signing off is not in the journal, which has you on duty still: \(why)"
    case .leftRefused(let why): "the last thing done before the program ended was refused: \(why)"
    case .noReason(let text, let known):
      "there is no reason \(text) here; write one of these numbers for --reason: \(known)"
    case .reasonNeedsNote(let reason): "reason \(reason): say with --note what it is"
    case .needsReason:
      "this level takes a reason; write --reason and a number, which cockpit alarms ack --help lists"
    case .noRule(let id): "there is no rule \(id) of alarms; cockpit catalogue alarms lists all"
    case .personalData(let option):
      "\(option) reads like a telephone or identity number, and is not recorded; give a name or the number of"
        + " an order"
    case .badDays(let most):
      "--days is a number of whole days from 1 to \(most), such as --days 30"
    case .noWholeSeconds: "write whole seconds, 1 or more, such as 20"
    case .ruleNeedsArea(let rule):
      "the rule \(rule) needs the code of an AREA behind it: the alarm of which area is meant"
    case .whichAlarm:
      "Say which one: A-0412, A-0412@2.7, or a rule and an area; --all for all of them"
    }
  }
}
