import Catalogue
import Tensors

/// What the models of one program share: the random stream that first weights, shuffles and dropout draw from, and
/// the counters behind names such as `dense_1`.
package final class NeuralState {
  package var random: Generator
  /// How often each name was given.
  package var used: [String: Int] = [:]

  package init(seed: UInt64) { random = Generator(seed: seed) }

  /// The next name for a thing of this type: `dense`, `dense_1`, `dense_2`, as Keras counts over a whole program.
  package func nextName(_ type: String) -> String {
    let base = Self.snakeCase(type)
    let count = used[base, default: 0]
    used[base] = count + 1
    return count == 0 ? base : "\(base)_\(count)"
  }

  /// Gives a layer that was made without a name the next one.
  package func name(_ layer: any Layer) {
    if layer.name.isEmpty { layer.name = nextName(type(of: layer).card.name) }
  }

  /// `InputLayer` as `input_layer`.
  static func snakeCase(_ name: String) -> String {
    var text = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase && !wasUpper { text.append("_") }
      wasUpper = character.isUppercase
      text += character.lowercased()
    }
    return text
  }
}
