import Autograd
import Tensors

/// Why a gradient or a value is what it is: one factor responsible, with its numbers.
package enum Reason: Sendable, Equatable {
  // MARK: There is no gradient

  /// Made without `requires_grad`: a constant.
  case constant
  /// An operation's result: PyTorch keeps gradients only for what a program made itself.
  case computed(Site)
  case cut(Cut.Cause, Origin)
  /// The number was taken out (`item()`, `float()`, `tensor(w)`), and computing went on from that.
  case readAsNumber(Origin)
  case backwardNotRun
  /// `zero_grad` or `grad = None` came after this many passes.
  case cleared(passes: Int)
  /// The output was computed with a parameter of this name that has been replaced since.
  case olderParameter(Origin)
  /// The output doesn't depend on it.
  case unused

  // MARK: The gradient is 0

  /// `w.grad.zero_()`
  case zeroedInPlace
  case offUnit(OffUnit)
  case saturated(Saturation)
  case zeroPartner(ZeroPartner)
  /// The gradient stops at an op that took another number: a mask, an edge, a larger one.
  case cutOff(Blocked)
  /// The loss stands at the bottom of its valley: nothing pulls.
  case atRest(Blocked)
  case cancels(Cancellation)
  /// What flows is too small for float32, which gives 0; double precision gives `exact`.
  case underflow(Site, exact: Double)

  // MARK: The gradient has an odd size

  /// `sum` over this many backward passes; the last alone gave `last`.
  case accumulated(passes: Int, last: Double, sum: Double)
  case vanishing(Chain)
  case exploding(Chain)
  case notFinite(Birth)

  // MARK: A weight doesn't move

  case learningRateZero(gradient: Double)

  // MARK: Nothing is wrong, or nothing is known

  case healthy
  /// The evidence doesn't decide.
  case undecided

  package var isFault: Bool { self != .healthy && self != .undecided }
}

/// An operation of a trace.
package struct Site: Sendable, Equatable {
  package let slot: Int
  /// The op's name in the catalogue.
  package let op: String
  package let origin: Origin

  package init(slot: Int, op: String, origin: Origin) {
    self.slot = slot
    self.op = op
    self.origin = origin
  }
}

/// A unit whose relu gives 0 for everything it was shown.
package struct OffUnit: Sendable, Equatable {
  package let site: Site
  /// The unit's place along the last axis; `nil` where there is only one.
  package let unit: Int?
  /// How many rows it was shown.
  package let rows: Int
  /// Its input z nearest to 0, and the row where that is.
  package let largest: Double
  package let largestRow: Int
  /// What arrives at its output, on average over the rows.
  package let arriving: Double
  /// How many of the layer's units are off in every row.
  package let off: Int
  package let units: Int
  /// Whether the weight asked about is multiplied by this unit's output, rather than feeding it.
  package let isInput: Bool
}

/// A squeezing function far out on its flat part.
package struct Saturation: Sendable, Equatable {
  package let site: Site
  package let input: Double
  package let output: Double
  package let slope: Double
  package let rows: Int
  package let arriving: Double
}

/// A factor of 0 that the gradient is multiplied by.
package struct ZeroPartner: Sendable, Equatable {
  package let site: Site
  /// The operand that is 0.
  package let partner: Int
  package let rows: Int
  package let arriving: Double
  /// Whether the partner is a parameter, rather than data or a result.
  package let isParameter: Bool
}

/// An op whose slope is 0 where the gradient would have to pass.
package struct Blocked: Sendable, Equatable {
  package let site: Site
  /// The operand's number there, and the op's result.
  package let input: Double
  package let output: Double
  package let rows: Int
  package let arriving: Double
}

/// Contributions that add up to nothing.
package struct Cancellation: Sendable, Equatable {
  package let site: Site
  package let sum: Double
  /// The largest upward and the largest downward one, with the rows they come from where there are rows.
  package let up: Part
  package let down: Part
  package let count: Int

  package struct Part: Sendable, Equatable {
    package let value: Double
    package let row: Int?
    package let site: Site
  }
}

/// A gradient's way from the output to one element, factor by factor.
package struct Chain: Sendable, Equatable {
  /// From the output on. Of a long way only both ends are kept.
  package let factors: [Factor]
  /// What the output starts with, times all factors.
  package let product: Double
  /// How many factors of a long way are left out after `factors[cut - 1]`, and their product.
  package let omitted: Int
  package let omittedProduct: Double
  let cut: Int
  /// Of all factors that are a network's own, rather than its loss's.
  let inner: Inner

  package struct Factor: Sendable, Equatable {
    package let site: Site
    package let operand: Int
    package let slope: Double
    /// The elements of the operand and of the result, and their numbers.
    package let element: Int
    package let result: Int
    package let input: Double
    package let output: Double
  }

  struct Inner: Sendable, Equatable {
    var product = 1.0
    /// Factors below a half, and above 1.2.
    var small = 0
    var large = 0
    var largest = 0.0
    /// The squeezing function that passes on least.
    var flattest: Factor?
  }

  /// How many factors there are that change the number, or that could have: those of sums and views are 1.
  package var tellingCount: Int { telling.count + omitted }
  package var telling: [Factor] { factors.filter(\.isTelling) }
  /// The telling factors before the omitted ones, and after.
  package var ends: (first: [Factor], last: [Factor]) {
    (factors.prefix(cut).filter(\.isTelling), factors.dropFirst(cut).filter(\.isTelling))
  }
}

extension Chain.Factor {
  var isTelling: Bool { !(slope == 1 && site.isPlumbing) }
}

extension Site {
  /// Whether the op only passes on: sums, and other ways to look at the same numbers.
  var isPlumbing: Bool {
    [
      "add", "subtract", "sum", "reshape", "flatten", "squeeze", "unsqueeze", "transpose", "expand", "getitem",
      "concat",
      "stack", "take", "gather", "flip", "roll", "pad",
    ].contains(op)
  }
}

/// The op at which a nan or an infinity came to be.
package struct Birth: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// It was there before any op.
    case given
    case logOfZero
    case logOfNegative
    case zeroOverZero
    case divisionByZero
    case infinityMinusInfinity
    case zeroTimesInfinity
    case rootOfNegative
    case overflow
    case meanOfNothing
    /// On the way back: an infinite slope, or 0 times one.
    case slope
    case other
  }

  package let site: Site
  package let kind: Kind
  package let isNaN: Bool
  /// The first element concerned, and the operands' numbers there.
  package let element: Int
  package let operands: [Double]
  /// In the op's result, and in the output at the end.
  package let count: Int
  package let of: Int
  package let reached: Int
  package let reachedOf: Int
  /// Where the infinity came from that this op met.
  package let earlier: [Birth]
}
