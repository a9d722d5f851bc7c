/// One lesson file in one language, before the two are laid together.
struct LessonPage {
  struct Step {
    var id: String
    let title: [Inline]
    let line: Int
    var beats: [PageBeat] = []
    /// Check, accept and reject cells, in order.
    var judging: [LessonCell] = []
    var feedback: [Reply] = []
    var hints: [[Block]] = []
  }

  struct PageBeat {
    var prose: [Block]
    var action: Action
    let line: Int
  }

  enum Action {
    /// A run, command, predict or try cell, with the replies below a prediction.
    case cell(LessonCell, replies: [Reply])
    case quiz([Choice])
    case keep([Inline])
    case end
  }

  struct Choice {
    let text: [Inline]
    let reason: [Block]
    let isRight: Bool
    let line: Int
  }

  let matter: FrontMatter
  let steps: [Step]
  let findings: [Finding]
}
