import Wording

/// What the command line says.
enum ProgramWords {
  // MARK: Calls that make no sense

  static func misused(_ complaint: Bilingual) -> Bilingual {
    Bilingual("\(complaint.english)\nSee gradwalk --help.", "\(complaint.chinese)\n用法见 gradwalk --help。")
  }

  static func unknownCommand(_ name: String, nearest: String?) -> Bilingual {
    Bilingual(
      "There is no command \(name)." + (nearest.map { " Did you mean \($0)?" } ?? ""),
      "没有 \(name) 这个命令。" + (nearest.map { "是不是想写 \($0)？" } ?? ""))
  }

  static func unexpected(_ arguments: String) -> Bilingual {
    Bilingual("Nothing is expected here: \(arguments).", "这里多写了：\(arguments)。")
  }

  static func missing(_ name: String) -> Bilingual { Bilingual("\(name) is missing.", "缺少 \(name)。") }
  static func unknownOption(_ name: String) -> Bilingual {
    Bilingual("There is no option \(name).", "没有 \(name) 这个选项。")
  }

  static func other(_ complaint: String) -> Bilingual {
    Bilingual(complaint, "这条命令写得不对：\(complaint)")
  }

  /// The words that the argument parser puts around ours in its help.
  static let helpPage = [
    Bilingual("OVERVIEW: ", "简介："), Bilingual("USAGE: ", "用法："), Bilingual("ARGUMENTS:", "参数："),
    Bilingual("OPTIONS:", "选项："), Bilingual("SUBCOMMANDS:", "子命令："), Bilingual("Show the version.", "显示版本号。"),
    Bilingual("Show help information.", "显示帮助。"), Bilingual("(default)", "（默认）"),
    Bilingual("See 'gradwalk help <subcommand>' for detailed help.", "各个子命令的说明：gradwalk help <subcommand>"),
    Bilingual(
      "See 'gradwalk help lessons <subcommand>' for detailed help.", "各个子命令的说明：gradwalk help lessons <subcommand>"),
    Bilingual("See 'gradwalk help data <subcommand>' for detailed help.", "各个子命令的说明：gradwalk help data <subcommand>"),
  ]

  static func unknownTongue(_ name: String) -> Bilingual {
    Bilingual("--lang takes en or zh, not \(name).", "--lang 只能是 en 或 zh，不能是 \(name)。")
  }

  static func notOnOrOff(_ variable: String, _ word: String) -> Bilingual {
    Bilingual("\(variable) is on or off, not '\(word)'.", "\(variable) 只能是 on 或 off，不能是 '\(word)'。")
  }

  // MARK: Help

  static let abstract = Bilingual(
    "A notebook in which you see why a neural network computes what it computes.", "一个能看清神经网络为什么这么算的学习笔记本。")
  static let options = Bilingual(
    "Everywhere: --lang en|zh chooses the language; --accessible only ever appends text, for screen readers.",
    "任何命令都可以加：--lang en|zh 选择语言；--accessible 只追加文字、不重画，适合读屏软件。")
  static let menu = Bilingual("Shows the lessons and goes on where you stopped.", "列出课程，从上次停下的地方继续。")
  static let learn = Bilingual("Plays a lesson; alone, goes on where you stopped.", "上一课；不写课程就接着上次的。")
  static let repl = Bilingual("Opens the prompt without a lesson.", "不进课程，直接打开输入行。")
  static let run = Bilingual(
    "Runs a program or a saved notebook (.md) from a file, or a program from standard input with -.",
    "运行文件里的程序或存下的笔记本（.md），写 - 则从标准输入读程序。")
  static let checkOption = Bilingual(
    "Of a notebook, says only what came out otherwise than it stands in the file; exit code 1 then.",
    "只指出笔记本里和文件记录不一样的结果；有不一样就以 1 退出。")
  static let eval = Bilingual("Runs a piece of code and shows its value.", "运行一段代码，显示它的值。")
  static let lessons = Bilingual(
    "Lists the lessons, adds course packs, and helps their authors.", "列出课程、添加课程包、帮作者写课。")
  static let lessonsList = Bilingual("Lists the lessons.", "列出课程。")
  static let lessonsCheck = Bilingual(
    "Proves that lessons judge rightly: accepts pass, rejects fail, numbers agree.",
    "检查课程判得对不对：该通过的通过，该拦下的拦下，数字对得上。")
  static let data = Bilingual("Lists data sets, or fetches one.", "列出数据集，或者下载一个。")
  static let dataList = Bilingual("Lists the data sets and where they are.", "列出数据集和存放位置。")
  static let dataGet = Bilingual("Fetches a data set.", "下载一个数据集。")
  static let doctor = Bilingual("Says what is missing on this machine and how to get it.", "检查这台机器缺什么、怎么装。")
  static let audit = Bilingual(
    "Checks what is claimed of a model by arithmetic; exit code 1 means impossible.", "用算术核对关于模型的说法；退出码 1 表示不可能。")
  static let claimArgument = Bilingual(
    "A claim, and n=10000 and the like; a CSV of predictions; or nothing, to read a pipe.",
    "一个说法，可以加 n=10000 等；一个预测结果 CSV；不写就从管道读。")
  static let gallery = Bilingual(
    "Draws every kind of plot, and every hard case, into a folder.", "把每种图和各种难画的情形都画进一个文件夹。")
  static let folderArgument = Bilingual("A folder; it is made if need be.", "文件夹；没有就新建。")
  static let themeArgument = Bilingual("light or dark.", "light（浅色）或 dark（深色）。")
  static let formatsArgument = Bilingual("Kinds of files, with commas between them.", "要哪几种文件，用逗号分开。")
  static let lessonArgument = Bilingual(
    "A lesson's number or name, such as 4 or recsys/1; or step, for the next step alone.",
    "课程的编号或名字，比如 4 或 recsys/1；写 step 就只做下一步。")
  static let fileArgument = Bilingual("A file, or - for standard input.", "文件，或者用 - 表示标准输入。")
  static let codeArgument = Bilingual(
    "Code in the Gradwalk language, a subset of Python.", "Gradwalk 语言（Python 的子集）的代码。")
  static let pathArgument = Bilingual(
    "A folder of lessons, or one lesson's; without it, the course's own.", "课程文件夹，或者一课的文件夹；不写就是本课程。")
  static let nameArgument = Bilingual("The data set's name.", "数据集的名字。")

  // MARK: Prompt

  /// The first line of all: what this is, and how to go on.
  static func title(columns: Int, _ tongue: Tongue) -> StyledText {
    let name = Bilingual("Gradwalk · see why a model computes what it does", "Gradwalk · 看懂模型为什么这么算")[tongue]
    let keys = Bilingual("Enter goes on   :lang zh", "回车 继续   :lang en")[tongue]
    let gap = min(columns - 1, 84) - name.displayWidth - keys.displayWidth
    guard gap >= 3 else { return StyledText(name, .title) }
    return StyledText(name, .title) + StyledText(String(repeating: " ", count: gap) + keys, .dim)
  }

  static let backToView = Bilingual("Any key goes back.", "按任意键回去。")
  static let greeting = Bilingual(
    "Gradwalk. :help lists the commands, :learn opens a lesson, Ctrl-D leaves.",
    "Gradwalk。:help 列出命令，:learn 开始上课，Ctrl-D 退出。")

  // MARK: Data

  static func bytes(_ count: Int, of total: Int?) -> Bilingual {
    let done = megabytes(count)
    guard let total, total > 0 else { return Bilingual("\(done) MB", "已下载 \(done) MB") }
    let share = Numeral.percent(Double(count) / Double(total), places: 0)
    return Bilingual("\(done) of \(megabytes(total)) MB, \(share)", "已下载 \(done)/\(megabytes(total)) MB，\(share)")
  }

  private static func megabytes(_ bytes: Int) -> String { Numeral.fixed(Double(bytes) / 1e6, places: 1) }

  static let made = Bilingual("made on the spot, nothing to download", "现场生成，不用下载")
  static let notFetched = Bilingual(
    "not on this machine yet; gradwalk data get mnist fetches 11.6 MB", "这台机器上还没有，gradwalk data get mnist 可以下载（11.6 MB）"
  )

  static func lies(_ folder: String) -> Bilingual { Bilingual("in \(folder)", "在 \(folder)") }

  static func needsNoFetching(_ name: String) -> Bilingual {
    Bilingual("\(name) is made on the spot: nothing to download.", "\(name) 是现场生成的，不用下载。")
  }

  static func noDataset(_ name: String) -> Bilingual {
    Bilingual("there is no data set called \(name).", "没有叫 \(name) 的数据集。")
  }

  static func didYouMean(_ name: String) -> Bilingual { Bilingual("did you mean \(name)?", "是不是想写 \(name)？") }

  static func known(_ names: [String]) -> Bilingual {
    Bilingual(names.joined(separator: ", ") + ".", names.joined(separator: "、") + "。")
  }

  // MARK: Lessons

  static func checked(lessons: Int, findings: Int) -> Bilingual {
    let english = lessons == 1 ? "1 lesson" : "\(lessons) lessons"
    switch findings {
    case 0: return Bilingual("\(english) checked, nothing wrong.", "检查了 \(lessons) 课，没有问题。")
    case 1: return Bilingual("\(english) checked, 1 thing wrong.", "检查了 \(lessons) 课，有 1 处问题。")
    default: return Bilingual("\(english) checked, \(findings) things wrong.", "检查了 \(lessons) 课，有 \(findings) 处问题。")
    }
  }
}
