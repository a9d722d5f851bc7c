import Wording

extension Finding {
  /// `Lessons/04-backward/lesson.md:31: sentence`, as compilers write it.
  package var message: Bilingual {
    let sentence = fact.sentence
    return Bilingual("\(path):\(line): \(sentence.english)", "\(path):\(line)：\(sentence.chinese)")
  }
}

extension Finding.Fact {
  var sentence: Bilingual {
    switch self {
    case .unreadable(let fault): fault.message
    case .stepWithoutID:
      Bilingual(
        "A step's heading is followed by its id on the next line: <!-- #name -->.", "步骤标题的下一行要写上它的 id：<!-- #name -->。")
    case .notAnID(let id):
      Bilingual("\"\(id)\" is not an id: lower-case letters, digits and hyphens.", "「\(id)」不能当 id：只能用小写字母、数字和连字符。")
    case .repeatedStep(let id): Bilingual("Two steps have the id \(id).", "有两个步骤都叫 \(id)。")
    case .repeatedCell(let role, let id):
      Bilingual("There are two \(role) cells with the id \(id).", "有两个 id 为 \(id) 的 \(role) 代码块。")
    case .repeatedName(let name): Bilingual("The name \(name) stands twice in this list.", "这个列表里 \(name) 出现了两次。")
    case .unknownRole(let role):
      Bilingual(
        "\(role) is no role of a cell: \(LessonCell.Role.allCases.map(\.rawValue).joined(separator: ", ")).",
        "代码块没有 \(role) 这种角色，只有：\(LessonCell.Role.allCases.map(\.rawValue).joined(separator: "、"))。")
    case .cellWithoutID(let role):
      Bilingual("A \(role) cell needs an id after its role: #name.", "\(role) 代码块的角色后面要写 id：#name。")
    case .emptyCell(let id): Bilingual("The cell \(id) is empty.", "代码块 \(id) 是空的。")
    case .outsideStep: Bilingual("This stands before the first step's heading.", "这一段写在第一个步骤标题之前。")
    case .html:
      Bilingual("Lessons use no HTML but the comments of the authors' page.", "课程里除了编写说明列出的注释，不使用 HTML。")
    case .unknownComment(let text):
      Bilingual("The comment \"\(text)\" means nothing here.", "这里的注释「\(text)」没有意义。")
    case .memoWithoutSentence:
      Bilingual("<!-- memo --> stands below the paragraph that it keeps.", "<!-- memo --> 要写在它收录的那段话下面。")
    case .itemWithoutName:
      Bilingual("An item of this list reads `name: sentence`.", "这个列表的每一项要写成 `名字：句子`。")
    case .choiceWithoutBox: Bilingual("Every choice of a quiz has a box: [ ] or [x].", "测验的每个选项都要有方框：[ ] 或 [x]。")
    case .choiceHoldsMore:
      Bilingual("A choice holds its text and one quote with the reason.", "一个选项只写它的文字，再加一段引用说明理由。")
    case .noChinese: Bilingual("There is no lesson.zh.md beside it.", "旁边没有 lesson.zh.md。")
    case .machinePartInChinese(let id):
      Bilingual(
        "The cell \(id) must be empty in the Chinese file; the English file's stands for both.",
        "中文文件里的代码块 \(id) 必须留空，代码只写在英文文件里。")
    case .stepsDiffer(let english, let chinese):
      Bilingual(
        "The steps differ: \(english.joined(separator: ", ")) in English, \(chinese.joined(separator: ", ")) in Chinese.",
        "步骤对不上：英文是 \(english.joined(separator: "、"))，中文是 \(chinese.joined(separator: "、"))。")
    case .beatsDiffer(let step, let english, let chinese):
      Bilingual(
        "Step \(step) has \(english.joined(separator: ", ")) in English but \(chinese.joined(separator: ", ")) in Chinese.",
        "步骤 \(step) 英文里是 \(english.joined(separator: "、"))，中文里却是 \(chinese.joined(separator: "、"))。")
    case .namesDiffer(let step, let english, let chinese):
      Bilingual(
        "Step \(step) names \(english.joined(separator: ", ")) in English but \(chinese.joined(separator: ", ")) in Chinese.",
        "步骤 \(step) 的名字英文是 \(english.joined(separator: "、"))，中文却是 \(chinese.joined(separator: "、"))。")
    case .hintsDiffer(let step, let english, let chinese):
      Bilingual(
        "Step \(step) has \(english) hints in English and \(chinese) in Chinese.",
        "步骤 \(step) 英文有 \(english) 条提示，中文有 \(chinese) 条。")
    case .idsDiffer(let english, let chinese):
      Bilingual(
        "The lesson's id is \(english) in English but \(chinese) in Chinese.", "课的 id 英文是 \(english)，中文却是 \(chinese)。")
    case .noSteps: Bilingual("The lesson has no steps.", "这一课没有步骤。")
    case .secondTry(let id):
      Bilingual("\(id) is a second try in one step; a step has one.", "\(id) 是同一步骤里的第二道练习，一个步骤只能有一道。")
    case .judgesNothing(let id):
      Bilingual(
        "No try in this step has the id \(id), so this cell judges nothing.", "这个步骤里没有 id 为 \(id) 的练习，这个代码块判不了任何东西。")
    case .unknownKind(let word):
      Bilingual(
        "A prediction is number, share, choice or sketch, and may add confidence; \(word) is none of these.",
        "预测只有 number、share、choice、sketch 几种，后面可以加 confidence；没有 \(word)。")
    case .unknownWord(let word): Bilingual("The word \(word) means nothing here.", "这里的 \(word) 没有意义。")
    case .commandWithoutColon(let line):
      Bilingual("A command begins with a colon: \(line)", "命令要以冒号开头：\(line)")
    case .noCheck(let id): Bilingual("The try \(id) has no check.", "练习 \(id) 没有 check。")
    case .noAccept(let id): Bilingual("The try \(id) has no accept.", "练习 \(id) 没有 accept。")
    case .fewHints(let count):
      Bilingual("A try has at least two hints; this one has \(count).", "一道练习至少要有两条提示，这道有 \(count) 条。")
    case .starterUnreadable:
      Bilingual(
        "The starter doesn't read as code; write \(Answer.blankMark) where something is missing.",
        "起始代码读不成代码，缺的地方写 \(Answer.blankMark)。")
    case .noReason(let choice): Bilingual("Choice \(choice) has no reason.", "第 \(choice) 个选项没有写理由。")
    case .noRightChoice: Bilingual("No choice of this quiz is right.", "这道测验没有正确选项。")
    case .noReplies(let id):
      Bilingual("The prediction \(id) offers choices but lists none.", "预测 \(id) 要选一个，却没有列出选项。")
    case .unknownReply(let name): Bilingual("No answer can get the reply \(name).", "没有哪种回答会得到 \(name) 这句回复。")
    case .rejectWithoutFeedback(let name):
      Bilingual("No feedback is called \(name).", "反馈里没有叫 \(name) 的句子。")
    case .feedbackNeverUsed(let name):
      Bilingual("No reject leads to the feedback \(name).", "没有哪个 reject 会引出反馈 \(name)。")
    case .tooManyConfidences(let count):
      Bilingual(
        "A lesson asks for confidence twice at most; this one asks \(count) times.", "一课最多问两次把握，这一课问了 \(count) 次。")
    case .unknownNeed(let id): Bilingual("It needs \(id), but no lesson has that id.", "前置课 \(id) 不存在。")
    case .noSuchSection(let section): Bilingual("The article has no section \(section).", "文章里没有第 \(section) 节。")
    case .numberMissing(let expression):
      Bilingual("No number stands before <!-- =\(expression) -->.", "<!-- =\(expression) --> 前面没有数。")
    case .repeatedLesson(let id): Bilingual("Two lessons have the id \(id).", "有两课的 id 都是 \(id)。")
    case .sectionUncovered(let section):
      Bilingual("No lesson covers section \(section) of the article.", "文章第 \(section) 节没有哪一课讲到。")
    case .noSections:
      Bilingual("article names no section that this lesson covers.", "article 没有写这一课对应文章的哪几节。")
    case .cellFails(let id, let reason):
      Bilingual("The cell \(id) fails: \(reason.english)", "代码块 \(id) 运行出错：\(reason.chinese)")
    case .numberUnknown(let expression, let reason):
      Bilingual(
        "<!-- =\(expression) --> can't be computed here: \(reason.english)",
        "<!-- =\(expression) --> 在这里算不出来：\(reason.chinese)")
    case .numberDiffers(let written, let computed):
      Bilingual("The text says \(written), but it computes \(computed).", "文中写的是 \(written)，算出来却是 \(computed)。")
    case .predictionFails(let id, let reason):
      Bilingual("The prediction \(id) fails: \(reason.english)", "预测 \(id) 运行出错：\(reason.chinese)")
    case .predictionUnknown(let id, let value):
      Bilingual(
        "The prediction \(id) comes to \(value.isEmpty ? "nothing" : value), which is not of its kind.",
        "预测 \(id) 的结果是\(value.isEmpty ? "空" : " " + value)，和它的类型不符。")
    case .acceptFails(let verdict, let reason):
      Bilingual(
        "This accept gets \"\(verdict.name.english)\" \(reason.english)",
        "这个 accept 得到的是「\(verdict.name.chinese)」\(reason.chinese)")
    case .rejectPasses(let name): Bilingual("The reject \(name) passes.", "reject \(name) 居然通过了。")
    case .rejectGets(let wanted, let got, let reason):
      Bilingual(
        "The reject \(wanted) gets \(got.map { "the feedback \($0)" } ?? "no feedback"). \(reason.english)",
        "reject \(wanted) 得到的\(got.map { "反馈是 \($0)" } ?? "没有反馈")。\(reason.chinese)")
    case .starterPasses: Bilingual("The starter passes as it stands.", "起始代码原样就能通过。")
    case .mutantPasses(let change):
      Bilingual("With \(change) added the accept still passes.", "accept 后面加上 \(change) 还是能通过。")
    }
  }
}
