import Course
import Language
import Syntax
import Wording

/// What each prediction of a lesson turns out to be, by playing the lesson without a terminal and by Enter alone.
struct LessonOutcomes {
  private var values: [String: Computation.Value] = [:]

  init(of lesson: Lesson) {
    var player = LessonPlayer(lesson, tongue: .english)
    let session = Session()
    session.machine.data = .beside(lesson.path)
    var events = player.start()
    while !player.isOver {
      var reply = LessonInput.line("")
      for event in events {
        switch event {
        case .setScene(let scene): _ = scene.set(in: session)
        case .run(let cell):
          _ = session.run(SourceText(name: cell.id, text: cell.source))
          reply = .ran
        case .play: reply = .commandDone
        case .compute(let computation): reply = .computed(computation.run(in: session))
        case .prediction(let result):
          values[Self.key(player.step?.id ?? "", result.prediction)] = result.outcome
        default: break
        }
      }
      events = player.receive(reply)
    }
  }

  subscript(_ step: LessonStep, _ prediction: Prediction) -> Computation.Value? {
    values[Self.key(step.id, prediction)]
  }

  private static func key(_ step: String, _ prediction: Prediction) -> String { "\(step)/\(prediction.id)" }
}
