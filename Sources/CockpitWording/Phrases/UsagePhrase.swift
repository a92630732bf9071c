/// The help of the commands: what each is for, and what its options do.
package enum UsagePhrase: Hashable, Sendable {
  case overview
  case usage
  case arguments
  case options
  case subcommands
  case seeSubcommand
  case defaultCommand
  case defaultValue(String)
  case values(String)
  case notes(String)
  case someOptions
  case someCommand
  case showVersion
  case showHelp
  case cockpit
  case cockpitMore
  case watch
  case watchMore
  case dump
  case dumpMore
  case validate
  case validateMore
  case stats
  case importFiles
  case importMore
  case demo
  case catalogue
  case manual
  case folder
  case pack
  case alarms
  case forecast
  case forecastMore
  case forecastIndicator
  case brief
  case briefMore
  case briefMonth
  case briefObserver
  case correlate
  case correlateMore
  case correlateIndicator
  case rank
  case rankMore
  case rankIndicator
  case crossCheck
  case crossCheckMore
  case oneCheck
  case evaluate
  case simulate
  case simulateMore
  case simulateFile
  case simulateScenario
  case simulateList
  case alarmsReplay
  case alarmsReplayMore
  case scenario
  case jsonFormat
  case packOfFolder
  case packsOfDemonstration
  case now
  case knownAt
  case asOf
  case area
  case board
  case screenLanguage
  case language
  case role
  case observer
  case state
  case inventedJournal
  case inventedFigures
  case rotate
  case alarmsList
  case alarmsListMore
  case alarmsAck
  case alarmsAckMore
  case alarmsVerifyMore
  case seenLevel
  case alarmsShelve
  case alarmsLog
  case alarmsVerify
  case alarmsKPI
  case handover
  case handoverMore
  case allAlarms
  case alarmRule
  case alarmArea
  case actingPerson
  case actingUnit
  case reasonNumber(known: String)
  case noteText
  case hours
  case sinceMoment
  case days
  case sheetFormat
  case palette(known: String)
  case glyphs
  case glyphsOfDump
  case colours
  case coloursOfDump
  case plain
  case mouse
  case noBlink
  case size
  case format
  case keys
  case outputFile
  case replaceFile
  case paths
  case packOfSnapshots
  case nowOfFiles
  case resultFormat
  case prune
  case pruneMore
  case hourlyDays
  case dailyDays
  case apply
  case folderOfStatistics
  case workers
  case importFormat
  case files
  case outputFolder
  case packOfImport
  case areaOfImport
  case periodOfImport
  case periodUnit
  case periodsBy
  case yearBegins
  case weeks
  case createdAt
  case replaceFiles
  case firstDay
  case lastDay
  case every
  case seed
  case listed
  case tableFormat
  case manualName
  case manualSynopsis
  case manualDescription
  case manualCommands
  case manualKeys
  case manualCommand
  case manualFolder
}

extension UsagePhrase: Wording {
  package var chinese: String {
    switch self {
    case .overview: "说明"
    case .usage: "用法"
    case .arguments: "参数"
    case .options: "选项"
    case .subcommands: "命令"
    case .seeSubcommand: "各命令的说明：cockpit help <命令>"
    case .defaultCommand: "(默认)"
    case .defaultValue(let text): "默认：\(text)"
    case .values(let text): "可选：\(text)"
    case .notes(let text): "（\(text)）"
    case .someOptions: "<选项>"
    case .someCommand: "<命令>"
    case .showVersion: "显示版本。"
    case .showHelp: "显示本说明。"
    case .cockpit: "数字驾驶舱：在终端里看一个区县的指标。"
    case .cockpitMore:
      "不写命令和文件夹时，用内置的示例数据打开实时屏幕。\n\n退出码：0 完成，1 输入有误或检查未通过，2 用法有误，128 及以上：被信号结束。"
    case .watch: "实时屏幕（不写命令时就是它）。"
    case .watchMore:
      "输出不是终端时，同 dump 一样只印一屏。--plain 在任何输出上逐行印文字，直到信号结束：先印现状，再把每个变化印成一句话；在终端上该响铃时也响铃。"
    case .dump: "印出一屏，供值班日志和转发。"
    case .dumpMore:
      "不从环境取任何东西：同样的输入在每台机器上得到同样的字节。--keys 先在屏幕上按键：各词用空格分开；"
        + "Enter、Esc、Tab、S-Tab、Space、Up、Down、PgUp、PgDn、Home、End、F1 到 F12 和 C-l 是按键，别的词照字输入，"
        + "text:… 一定照字输入。\n\ntext、ansi、svg 是画面；markdown、csv、json 是清单里的全部数据，不论屏幕上放不放得下；"
        + "plain 是逐行文字，供读屏软件。"
    case .validate: "检查快照和资料包：每处问题给出文件、行、列，并用 ^ 指出位置。"
    case .validateMore:
      "每个文件列出全部问题，最多 20 处，再说还有几处；JSON 语法有误、后面无法再读时，只列到该处。退出码：没有错误为 0（可以有警告），有错误为 1。"
    case .stats: "说明文件夹里的快照有些什么，以及读取的耗费。"
    case .importFiles: "把其他格式的文件连同名称和单位转成快照。"
    case .importMore: "每张表在文件夹里成为一个文件。有一个文件读不出来，就什么也不写。"
    case .demo: "写出示例快照：虚构的数字，种子相同则数字相同。"
    case .catalogue: "列出资料包的内容。"
    case .manual: "印出手册页，供 man -l - 阅读，或放进手册页的文件夹。"
    case .folder: "快照所在的文件夹；不写则用内置的示例数据。"
    case .pack: "资料包：内置资料包的编号，或一个文件夹。"
    case .packsOfDemonstration:
      "资料包：内置资料包的编号，或一个文件夹；可写多次，all为全部内置资料包。"
    case .alarms: "告警：列出、确认、搁置，值守日志，规则的试验。"
    case .forecast: "由现有各期推算以后各期：区间、达标概率、历次误差。"
    case .forecastMore:
      "不写指标则列出本年有目标的各项。方法和读法见 Guides/Outlook.md。"
    case .crossCheck: "核数：把应当一致的数放在一起核对。"
    case .crossCheckMore: "两数并列，不判谁对，不取平均；不一致时也以 0 退出。"
    case .oneCheck: "只看这一项核数（编号或名称），连同口径、容差和各期差额。"
    case .forecastIndicator: "指标：编号或名称；只写文件夹（路径含 /）则列出其中有目标的各项。"
    case .brief: "写出一个月的经济运行分析：变动、未达序时、预判、数据疑点、督办和告警，每个数都注明来源。"
    case .briefMore:
      "按次月月末(未到则按时钟)已知的数写，以后的数和修订不进入。读法见 Guides/Brief.md。退出码：0 已写出；1 数据或值守日志读不出；2 用法不对，如月份尚未结束。"
    case .briefMonth: "报告月，如 2026-10；不写则为最近结束的一个月。"
    case .briefObserver: "不列未解禁的数，只列其指标名称。"
    case .correlate: "两两检验各指标的同比变动，列出显著关联：谁领先、方向、把握。"
    case .correlateMore:
      "不写指标则列出全部。相关不等于因果；方法和读法见 Guides/Association.md。"
    case .rank: "各下级地区按一项指标的位次：并列、位次区间、未报的有几个。"
    case .rankMore: "区间含取整误差和修订误差；综合指数换权重重算，列出各组成项。"
    case .rankIndicator: "指标：编号或名称。"
    case .correlateIndicator: "指标：编号或名称；只写文件夹（路径含 /）则列出全部。"
    case .evaluate:
      "评测：为文件中各序列(id、season、h、train)写出预测，或为快序列(id、step、value)写出偏离常态之处，不看快照。"
    case .simulate: "政策模拟：参数设为若干时对象指标与基线之差、达标概率和各项假设。"
    case .simulateMore:
      "FILE 按 policy.schema.json 写，模拟页上按 w 也写出这样的文件；结果不是预测，不写回实况。方法见 Guides/Simulation.md。"
    case .simulateFile: "方案文件；只写文件夹（路径是文件夹）时配合 --scenario 或 --list。"
    case .simulateScenario: "模拟包内的方案，写编号。"
    case .simulateList: "列出包内的方案。"
    case .alarmsReplay: "按一串事件试运行告警规则：列出每一步、被拒绝的操作和最后的告警。"
    case .alarmsReplayMore: "格式和各步的含义见 Guides/Alarms.md。"
    case .jsonFormat: "结果的格式。"
    case .scenario: "试验文件：规则和事件。"
    case .packOfFolder: "资料包：内置资料包的编号，或一个文件夹；默认取快照所属区域的，无快照时为海曙区的。"
    case .now: "时钟，如 2026-11-21T14:32:00+08:00；时钟停在该时刻。"
    case .knownAt: "不看在该时刻以后生成的文件。"
    case .asOf: "把 --now 和 --known-at 同时设为该时刻。"
    case .area: "地区，写统计用区划代码。"
    case .board: "先打开的看板，写编号。"
    case .screenLanguage: "屏幕和提示的语言：zh 或 en；不写则屏幕用中文，终端显示不了中文时用英文。"
    case .language: "提示的语言：zh 或 en；不写则按 LC_ALL、LC_MESSAGES、LANG。"
    case .state:
      "值守日志的目录：确认、搁置、批注、交接都写在这里，同一主机的驾驶舱共用；不给则只能看（示例数据可操作，不留档）。"
    case .inventedJournal: "看示例数据的值守日志，它与真实数据的分开存放。"
    case .inventedFigures: "不写文件夹而看示例数据，即使真实数据有值守日志。"
    case .rotate: "轮播：看板依次出现，每页多少秒；按键暂停一分钟，F5 结束。"
    case .alarmsList: "列出现在的告警，未确认的在前。"
    case .alarmsListMore:
      "第一列是编号@级.版本，如 A-0412@2.7，可交给 ack。退出码：0 已列出；1 值守日志不可信或读不出（仍列出）；2 用法不对。"
    case .alarmsAck: "按值守日志现在所记确认一条告警，说出确认的级别和数值。"
    case .alarmsAckMore:
      "写 A-0412@2.7、A-0412@二级 或 --seen，级别或版本已变就不确认；不写则确认日志里现在的级别。退出码：0 已确认；1 没有确认（已有变化、他人已先处理、没有这一条、日志写不进或不可信）；2 用法不对（缺理由也是）。"
    case .alarmsVerifyMore:
      "从现存最早的文件核对起，说出接在哪一行、哪个哈希之后；更早的文件移走不算错，中间缺文件算错。退出码：0 完整；1 有改动、缺行或缺文件；2 用法不对。"
    case .seenLevel: "看到的级别，或级别.版本，如 二级、2.7；已变则不确认。"
    case .alarmsShelve: "搁置一条告警若干小时，写入值守日志。"
    case .alarmsLog: "打印值守日志：触发、响铃、确认、批注、交接。"
    case .alarmsVerify: "核对值守日志的链：有改动、缺行则报出第一处，退出码 1。"
    case .alarmsKPI: "告警指标：每10分钟新告警、洪泛、常驻、确认用时、最多的来源。"
    case .handover: "打印交接单：未了告警、搁置、法定预警、批注、本班经过。"
    case .handoverMore: "退出码：0 已打印；1 值守日志不可信或读不出（仍打印，表里也写明）；2 用法不对。"
    case .allAlarms: "全部未确认的，逐条确认。"
    case .alarmRule: "哪一条：alarms list 第一列的 A-0412@2.7，或 A-0412，或规则的编号（其后写地区）。"
    case .alarmArea: "地区的代码；写了规则的编号才要。"
    case .actingPerson: "操作的人的姓名。"
    case .actingUnit: "其单位。"
    case .reasonNumber(let known): "理由的编号：\(known)。"
    case .noteText: "批注。"
    case .hours: "小时数，1 起；二级最长 4，三级 24，四级 72，一级不得搁置。"
    case .sinceMoment: "从什么时候起，如 2026-11-21T08:00:00+08:00。"
    case .days: "天数，1 到 3650。"
    case .sheetFormat: "格式：text 或 markdown。"
    case .role:
      "席位：operator 值守；observer 旁观，不办理、不导出；kiosk 公众屏，不能办理和导出，也不能按键退出。"
    case .observer: "旁观：--role observer 的简写。"
    case .palette(let known): "配色：auto（按终端底色）、\(known)，或配色文件。"
    case .glyphs: "字符：auto、full、neutral 或 ascii。"
    case .glyphsOfDump: "字符：full、neutral 或 ascii。"
    case .colours: "颜色：auto、256、16、8 或 mono（无色）。"
    case .coloursOfDump: "颜色：256、16、8 或 mono（无色）；auto 对 ansi 是 mono，对 svg 是 256。"
    case .plain: "逐行文字，没有颜色和控制序列，供读屏软件和不好的线路。"
    case .mouse: "单击聚焦，再击打开，滚轮翻动。"
    case .noBlink: "未确认告警的级别不闪；行首的 ! 照样有。"
    case .size: "屏幕大小，如 80x24。"
    case .format: "text、ansi、svg、markdown、csv、json 或 plain。"
    case .keys: "先按的键，如 \"1 j j Enter\"。"
    case .outputFile: "写入的文件。"
    case .replaceFile: "--output 的文件已存在时覆盖它。"
    case .paths: "快照文件、快照文件夹或资料包文件夹。"
    case .packOfSnapshots: "快照所属的资料包；默认按每个文件所写的区域。"
    case .nowOfFiles: "判断文件是否超前的时钟，如 2026-11-21T14:32:00+08:00。"
    case .prune: "精简快照文件夹：只删别的文件也说了的；默认只列出不删。"
    case .pruneMore:
      "90 天内每小时留一个，再往前两年每天留一个，更早每月留一个，按来源分别计。其余只删这样的：每个数和台账都与此前"
        + "（所有来源中）计入的相同，而且出自同一来源留下的文件。现在所示不变；任何过去时刻的数、来源、修订也不变，只是"
        + "“出自哪个文件、最近何时收到”可能早一些。定义了指标或地区的、有疑问的、被拒绝的、未解禁的、其他区域的、"
        + "是链接的文件和不含数的文件都保留。"
    case .hourlyDays: "多少天内每小时留一个文件。"
    case .dailyDays: "再往前多少天内每天留一个文件；更早每月留一个。"
    case .apply: "真的删除；不写则只列出。"
    case .resultFormat: "结果的写法：text 或 json。"
    case .folderOfStatistics: "快照所在的文件夹。"
    case .workers: "用几个线程读取；不写则每个核一个。"
    case .importFormat: "文件的格式：json-stat。"
    case .files: "要转换的文件。"
    case .outputFolder: "写入的文件夹。"
    case .packOfImport: "数据归入哪个资料包的区域。"
    case .areaOfImport: "没有地区的表归哪个地区，写代码，如资料包的区域代码。"
    case .periodOfImport: "没有时间的表是哪个报告期，如 2026-10。"
    case .periodUnit:
      "时间代码有几种读法时，报告期的单位：year、half、third（四个月）、quarter、month、week 或 day。"
    case .periodsBy: "时间代码与其标签不一致时，以哪个为准：code 或 label。"
    case .yearBegins: "2009/10 这样的年度从几月开始，1 到 12。"
    case .weeks: "周的算法：iso；或 sunday，即流行病学从周日起算的周。"
    case .createdAt: "数据从何时起为人所知，用于没有写明更新时间的文件。"
    case .replaceFiles: "覆盖同名文件。"
    case .firstDay: "第一天，如 2026-01-01。"
    case .lastDay: "最后一天；是今天则写到现在为止。"
    case .every: "一个文件装几天的日报数据。"
    case .seed: "数字的种子。"
    case .listed:
      "列出什么：targets、milestones、systems、indicators、areas、boards、records 或 alarms。"
    case .tableFormat: "写法：table、csv 或 json。"
    case .manualName: "名称"
    case .manualSynopsis: "概要"
    case .manualDescription: "说明"
    case .manualCommands: "命令"
    case .manualKeys: "按键"
    case .manualCommand: "命令"
    case .manualFolder: "文件夹"
    }
  }

  package var english: String {
    switch self {
    case .overview: "OVERVIEW"
    case .usage: "USAGE"
    case .arguments: "ARGUMENTS"
    case .options: "OPTIONS"
    case .subcommands: "SUBCOMMANDS"
    case .seeSubcommand: "See 'cockpit help <subcommand>' for detailed help."
    case .defaultCommand: "(default)"
    case .defaultValue(let text): "default: \(text)"
    case .values(let text): "values: \(text)"
    case .notes(let text): " (\(text))"
    case .someOptions: "<options>"
    case .someCommand: "<subcommand>"
    case .showVersion: "Show the version."
    case .showHelp: "Show help information."
    case .cockpit: "Digital Cockpit: a district's indicators in the terminal."
    case .cockpitMore:
      "Without a command and a folder, the live screen opens on built-in demonstration "
        + "data.\n\nExit codes: 0 done, 1 the input is wrong or a check failed, 2 wrong usage, 128 "
        + "and more: ended by a signal."
    case .watch: "The live screen (what runs without a command)."
    case .watchMore:
      "Where the output is no terminal, one screen is printed as dump does. --plain prints lines "
        + "instead, on any output, until a signal ends it: what there is, then each change as a "
        + "sentence; on a terminal the bell rings as it does in the screens."
    case .dump: "Print one screen, for the duty log and for others."
    case .dumpMore:
      "Nothing is taken from the environment: the same input gives the same bytes on every "
        + "machine. --keys types at the screen first: words separated by blanks; "
        + "Enter, Esc, Tab, S-Tab, Space, Up, Down, PgUp, PgDn, Home, End, F1 to F12 and C-l are "
        + "keys, any other word is typed, "
        + "text:... forces typing.\n\ntext, ansi and svg are the picture; markdown, csv and json "
        + "are what its lists hold, whether or not they have room on the screen; "
        + "plain is what it says as lines, for screen readers."
    case .validate: "Check snapshots and packs: each fault with file, line, column and a caret."
    case .validateMore:
      "All faults of a file are listed, at most 20, then how many more there are; where JSON "
        + "cannot be read any further, those up to that place. Exit code 0 if nothing is wrong "
        + "(warnings allowed), 1 if something is."
    case .stats: "Say what is in a folder of snapshots and what reading it cost."
    case .importFiles: "Make snapshots of files in other formats, with their names and units."
    case .importMore:
      "Each table becomes one file in the folder. Nothing is written unless every file can be read."
    case .demo: "Write demonstration snapshots: invented figures, the same for the same seed."
    case .catalogue: "List what a pack holds."
    case .manual: "Print the man page, for man -l - or a folder of such pages."
    case .folder: "The folder of snapshots; without it, built-in demonstration data."
    case .pack: "The pack: the id of a built-in one, or a folder."
    case .packsOfDemonstration:
      "The pack: the id of a built-in one, or a folder; may be given more than once, all is every built-in one."
    case .alarms: "Alarms: list, acknowledge, shelve them; the journal; trying rules."
    case .forecast:
      "Tell of coming periods by the figures so far: intervals, the chance of targets, past errors."
    case .forecastMore:
      "Without an indicator those are listed that have a target of the year. Guides/Outlook.md has the method and how to read it."
    case .crossCheck: "Hold figures that belong together against each other."
    case .crossCheckMore:
      "Both figures stand; none is called right, none is averaged. Figures that differ end with 0, too."
    case .oneCheck:
      "One check alone, by its id or name, with definitions, tolerance and the difference by period."
    case .forecastIndicator:
      "The indicator: its id or name; a folder alone (a path with /) lists those of it that have a target."
    case .brief:
      "Write the economic analysis of a month: what moved, lags, is likely, disagrees and is open, each number with its source."
    case .briefMore:
      "Written by what was known at the end of the following month, or by the clock before that; later figures and revisions do not come into it. Guides/Brief.md has how to read it. Exit codes: 0 written, 1 figures or journal cannot be read, 2 wrong usage, as for a month that is not over."
    case .briefMonth: "The month, such as 2026-10; by default the last one that is over."
    case .briefObserver: "Leave embargoed figures out, and only name their indicators."
    case .correlate:
      "Test all pairs of indicators by their yearly changes, and list those that go together: who leads, which way, how sure."
    case .correlateMore:
      "Without an indicator all are listed. Correlation is no cause; Guides/Association.md has the method and how to read it."
    case .rank:
      "Rank the areas of a region by one indicator: ties, intervals of places, how many are missing."
    case .rankMore:
      "Intervals allow for rounding and revisions; composite indices are reckoned with other weights, and their parts listed."
    case .rankIndicator: "The indicator: its id or name."
    case .correlateIndicator:
      "The indicator: its id or name; a folder alone (a path with /) lists all."
    case .evaluate:
      "For evaluation: write forecasts of the series of a file (id, season, h, train), or where fast ones (id, step, value) depart from what is usual; no snapshot is read."
    case .simulate:
      "Simulate policies: what settings of levers change against the baseline, the chance of the target, and what that takes for granted."
    case .simulateMore:
      "FILE is written by policy.schema.json; w on the page of a simulation writes one, too. The result is no forecast and is written back nowhere. Guides/Simulation.md has the method."
    case .simulateFile:
      "The file of a scenario; with --scenario or --list the folder may stand here."
    case .simulateScenario: "Simulate a scenario of the pack, by its id."
    case .simulateList: "List the scenarios of the pack."
    case .alarmsReplay:
      "Play a course of events on rules of alarms: each step, what was refused, and the alarms at the end."
    case .alarmsReplayMore: "The format and what the steps mean are in Guides/Alarms.md."
    case .jsonFormat: "The format of the result."
    case .scenario: "The scenario: rules and events."
    case .packOfFolder:
      "The pack: the id of a built-in one, or a folder; by default that of the snapshots' region, without snapshots `haishu`."
    case .now: "The clock, such as 2026-11-21T14:32:00+08:00; it stands still."
    case .knownAt: "Hide files that were created later than such a moment."
    case .asOf: "Set both --now and --known-at to such a moment."
    case .area: "The area, by its official code."
    case .board: "The board to begin with, by its id."
    case .screenLanguage:
      "The language of the screen and of messages: zh or en; without it screens are in Chinese, "
        + "or in English where the terminal cannot show Chinese."
    case .language:
      "The language of messages: zh or en; without it, that of LC_ALL, LC_MESSAGES or LANG."
    case .state:
      "The folder of the journal: acknowledgements, shelves, notes and handovers are kept there, for all"
        + " cockpits of the host; without it one only looks (examples can be acted on, and are not kept)."
    case .inventedJournal:
      "The journal of what happened with invented figures, which is kept apart from that of real ones."
    case .inventedFigures:
      "The invented figures without a folder, though real ones have a journal."
    case .rotate:
      "Shows one board after the other, so many seconds each; a key takes over for a minute, F5 ends it."
    case .alarmsList: "Lists the alarms as they stand, the unacknowledged first."
    case .alarmsListMore:
      "The first column is number@level.version, such as A-0412@2.7, which ack takes. Exit codes: 0 listed; 1 the journal cannot be believed or read (listed all the same); 2 wrong usage."
    case .alarmsAck:
      "Acknowledges an alarm as the journal has it now, and says at which level and figure."
    case .alarmsAckMore:
      "With A-0412@2.7, A-0412@2 or --seen nothing is acknowledged once level or version changed; without, the level that the journal has now is. Exit codes: 0 acknowledged; 1 not (changed, somebody was first, no such alarm, the journal cannot be written or believed); 2 wrong usage (no reason where the level takes one, too)."
    case .alarmsVerifyMore:
      "Begins with the oldest file that is there, and says after which line and hash; older files that were moved away are no fault, a file missing between is. Exit codes: 0 whole; 1 changed, or lines or files missing; 2 wrong usage."
    case .seenLevel:
      "The level that was seen, or level.version, such as 2 or 2.7; once it changed nothing is acknowledged."
    case .alarmsShelve: "Shelves an alarm for some hours, in the journal."
    case .alarmsLog:
      "Prints the journal: what was raised, rang, was acknowledged, noted and handed over."
    case .alarmsVerify:
      "Walks the chain of the journal: tells the first line that was changed or is missing, exit code 1."
    case .alarmsKPI:
      "Figures about alarms: new ones in ten minutes, floods, standing ones, time to acknowledge, worst"
        + " sources."
    case .handover:
      "Prints the handover sheet: open alarms, shelved ones, statutory warnings, notes, what happened."
    case .handoverMore:
      "Exit codes: 0 printed; 1 the journal cannot be believed or read (printed all the same, and the sheet says so); 2 wrong usage."
    case .allAlarms: "All that nobody has acknowledged, one after the other."
    case .alarmRule:
      "Which one: A-0412@2.7 as alarms list prints it, or A-0412, or the id of the rule with an area after it."
    case .alarmArea: "The code of the area, after the id of a rule."
    case .actingPerson: "The name of who acts."
    case .actingUnit: "Their unit."
    case .reasonNumber(let known): "The number of the reason: \(known)."
    case .noteText: "A note."
    case .hours:
      "How many hours, from 1 on; at most 4 at level 2, 24 at 3, 72 at 4; level 1 is never shelved."
    case .sinceMoment: "Since when, such as 2026-11-21T08:00:00+08:00."
    case .days: "How many days, 1 to 3650."
    case .sheetFormat: "The format: text or markdown."
    case .role:
      "Who sits at the screen: an operator; an observer, who acts on nothing and exports no screen; or a kiosk, "
        + "which cannot be left with a key either."
    case .observer: "An observer: short for --role observer."
    case .palette(let known):
      "The palette: auto (by the background of the terminal), \(known), or a file of one."
    case .glyphs: "The glyphs: auto, full, neutral or ascii."
    case .glyphsOfDump: "The glyphs: full, neutral or ascii."
    case .colours: "The colours: auto, 256, 16, 8 or mono."
    case .coloursOfDump: "The colours: 256, 16, 8 or mono; auto is mono for ansi and 256 for svg."
    case .plain: "Lines without colours or sequences, for screen readers and poor lines."
    case .mouse: "A click focuses, a second one opens, the wheel scrolls."
    case .noBlink: "The levels of unacknowledged alarms do not blink; the ! before them stays."
    case .size: "The extent of the screen, such as 80x24."
    case .format: "text, ansi, svg, markdown, csv, json or plain."
    case .keys: "Keys to type first, such as \"1 j j Enter\"."
    case .outputFile: "A file to write to."
    case .replaceFile: "Replace the file of --output if it exists."
    case .paths: "Snapshot files, folders of snapshots, or folders of packs."
    case .packOfSnapshots:
      "The pack that the snapshots belong to; by default that of the region that each names."
    case .nowOfFiles: "The clock by which files run ahead, such as 2026-11-21T14:32:00+08:00."
    case .prune:
      "Thin out a folder of snapshots, of what others say as well; by default it only lists."
    case .pruneMore:
      "Of each source one file of each hour is kept for 90 days, one of each day for two years before, one of each month "
        + "of what is older. Of the others only those go of which every figure and record is what counted just before over "
        + "all sources, from the same source, in files that stay. What is shown now stays as it is; so do the figures, "
        + "sources and revisions of any past moment, but the file of a figure, and when its source was last heard, may be "
        + "earlier ones. Files that define something, are doubtful, refused, under an embargo, of another region, links or "
        + "without figures stay."
    case .hourlyDays: "For how many days one file of each hour is kept."
    case .dailyDays:
      "For how many days before those one of each day; of older ones, one of each month."
    case .apply: "Remove them; without it they are only listed."
    case .resultFormat: "How to write the result: text or json."
    case .folderOfStatistics: "The folder of snapshots."
    case .workers: "How many threads read; by default one per core."
    case .importFormat: "The format of the files: json-stat."
    case .files: "The files."
    case .outputFolder: "The folder to write into."
    case .packOfImport: "The pack whose region the figures join."
    case .areaOfImport:
      "The code of the area of tables that have none, such as the pack's region."
    case .periodOfImport: "The period of tables that have none, such as 2026-10."
    case .periodUnit:
      "What the periods are where their codes can be read in several ways: year, half, third (four "
        + "months), quarter, month, week or day."
    case .periodsBy:
      "What counts where the code and the label of a period disagree: code or label."
    case .yearBegins: "The month in which years such as 2009/10 begin, 1 to 12."
    case .weeks:
      "How weeks are counted: iso, or sunday for those of epidemiologists from Sunday on."
    case .createdAt:
      "Since when the figures are known, for files that do not say when they changed."
    case .replaceFiles: "Replace files of the same names."
    case .firstDay: "The first day, such as 2026-01-01."
    case .lastDay: "The last day; today ends now."
    case .every: "Days whose daily figures come in one file."
    case .seed: "The seed of the figures."
    case .listed:
      "What to list: targets, milestones, systems, indicators, areas, boards, records or alarms."
    case .tableFormat: "How to write it: table, csv or json."
    case .manualName: "NAME"
    case .manualSynopsis: "SYNOPSIS"
    case .manualDescription: "DESCRIPTION"
    case .manualCommands: "COMMANDS"
    case .manualKeys: "KEYS"
    case .manualCommand: "COMMAND"
    case .manualFolder: "FOLDER"
    }
  }
}
