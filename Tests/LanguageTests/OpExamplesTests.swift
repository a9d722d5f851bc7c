import Autograd
import Catalogue
import Language
import Testing
import Wording

@Suite("The examples on the cards of the ops")
struct OpExamplesTests {
  @Test("run as they stand", arguments: OpCatalogue.ops.map { $0.card.name })
  func example(_ name: String) throws {
    let card = try #require(OpCatalogue.named[name]?.card)
    let transcript = Transcript.of(card.example)
    #expect(transcript.outcome.failure?.fault.message.english == nil, "\(card.example)")
  }
}
