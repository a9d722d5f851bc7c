import Autograd
import Explain
import Notebook
import Testing
import Wording

/// A fault that was planted, what is asked about it, and whether the reason found is the right one with its numbers.
struct PlantedFault: CustomTestStringConvertible, Sendable {
  let name: String
  let cells: [String]
  let question: String
  let isRight: @Sendable (Reason) -> Bool

  init(_ name: String, _ cells: String..., asking question: String, _ isRight: @escaping @Sendable (Reason) -> Bool) {
    (self.name, self.cells, self.question, self.isRight) = (name, cells, question, isRight)
  }

  var testDescription: String { name }
}

private func near(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-5 * max(1, b.magnitude) }

@Suite("why names the planted fault")
struct WhyFaultTests {
  static let start = "x = 2.0; w = param(0.5); b = param(0.1)"
  static let rows = "X = tensor([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]])"

  static let faults: [PlantedFault] = [
    // No gradient
    PlantedFault("backward not run", start, "L = (relu(w*x + b) - 2.0)**2", asking: "w.grad") {
      $0 == .backwardNotRun
    },
    PlantedFault("requires_grad missing", "w = tensor(0.5); L = (w*2.0 - 2.0)**2", asking: "w.grad") {
      $0 == .constant
    },
    PlantedFault(
      "cleared after backward", start, "L = (w*x + b)**2; L.backward()", "w.grad = None", asking: "w.grad"
    ) { $0 == .cleared(passes: 1) },
    PlantedFault(
      "updated outside no_grad", start, "L = (w*x + b)**2; L.backward()", "w = w - 0.1*w.grad", asking: "w.grad"
    ) { if case .computed(let site) = $0 { site.op == "subtract" } else { false } },
    PlantedFault(
      "made anew inside no_grad", start, "L = (w*x + b)**2; L.backward()",
      "with no_grad():\n    w = w - 0.1*w.grad\n", asking: "w.grad"
    ) { if case .cut(.noGradient, _) = $0 { true } else { false } },
    PlantedFault("detached", start, "L = (w.detach()*x + b)**2; L.backward()", asking: "w.grad") {
      if case .cut(.detached, _) = $0 { true } else { false }
    },
    PlantedFault(
      "detached further on", start, "h = w*x; L = (h.detach() + b)**2; L.backward()", asking: "w.grad"
    ) { if case .cut(.detached, _) = $0 { true } else { false } },
    PlantedFault(
      "computed inside no_grad", start, "with no_grad():\n    h = w*x\n", "L = (h + b)**2; L.backward()",
      asking: "w.grad"
    ) { if case .cut(.noGradient, _) = $0 { true } else { false } },
    PlantedFault("read by item()", start, "L = (w.item()*x + b)**2; L.backward()", asking: "w.grad") {
      if case .readAsNumber = $0 { true } else { false }
    },
    PlantedFault("read by float()", start, "L = (float(w)*x + b)**2; L.backward()", asking: "w.grad") {
      if case .readAsNumber = $0 { true } else { false }
    },
    PlantedFault(
      "copied into a new tensor", start, "L = (tensor(w)*x + b)**2; L.backward()", asking: "w.grad"
    ) { if case .readAsNumber = $0 { true } else { false } },
    PlantedFault("argmax", "s = param([1.0, 3.0]); L = s.argmax() * 1.0", asking: "s.grad") {
      $0.isStep("argmax")
    },
    PlantedFault(
      "comparison", start, "L = ((w*x + b > 0.0)*1.0 - b)**2; L.backward()", asking: "w.grad"
    ) { $0.isStep("greater") },
    PlantedFault(
      "an older parameter", start, "L = (w*x + b)**2", "w = param(0.5)", "L.backward()", asking: "w.grad"
    ) { if case .olderParameter = $0 { true } else { false } },
    PlantedFault("not used", start, "L = (b*x)**2; L.backward()", asking: "w.grad") { $0 == .unused },

    // A gradient of 0
    PlantedFault("set to 0 in place", start, "L = (w*x + b)**2; L.backward(); w.grad.zero_()", asking: "w.grad") {
      $0 == .zeroedInPlace
    },
    PlantedFault(
      "dead relu", "x = 2.0; w = param(-0.5); b = param(0.1); L = (relu(w*x + b) - 2.0)**2; L.backward()",
      asking: "w.grad"
    ) {
      guard case .offUnit(let unit) = $0 else { return false }
      return near(unit.largest, -0.9) && near(unit.arriving, -4) && unit.rows == 1 && !unit.isInput
    },
    PlantedFault(
      "dead unit of a layer",
      "X = tensor([[1.0, 2.0], [2.0, 1.0], [0.5, 0.5]]); W = param([[1.0, -1.0], [1.0, -2.0]])",
      "L = relu(X @ W).sum(); L.backward()", asking: "W.grad[1, 1]"
    ) {
      guard case .offUnit(let unit) = $0 else { return false }
      return unit.unit == 1 && unit.rows == 3 && near(unit.largest, -1.5) && unit.largestRow == 2
        && unit.off == 1 && unit.units == 2 && near(unit.arriving, 1)
    },
    PlantedFault(
      "weight behind a dead unit",
      "X = tensor([[1.0], [2.0]]); W = param([[1.0, -1.0]]); V = param([[0.5], [0.7]])",
      "L = (relu(X @ W) @ V).sum(); L.backward()", asking: "V.grad[1, 0]"
    ) {
      guard case .offUnit(let unit) = $0 else { return false }
      return unit.isInput && unit.unit == 1 && unit.rows == 2 && near(unit.largest, -1)
    },
    PlantedFault(
      "saturated sigmoid", "x = 2.0; w = param(4.6); L = (sigmoid(w*x) - 0.0)**2; L.backward()", asking: "w.grad"
    ) {
      guard case .saturated(let state) = $0 else { return false }
      return state.site.op == "sigmoid" && near(state.input, 9.2) && state.slope > 0.0001 && state.slope < 0.00011
    },
    PlantedFault("flat sigmoid", "w = param(40.0); L = sigmoid(w); L.backward()", asking: "w.grad") {
      guard case .saturated(let state) = $0 else { return false }
      return state.slope == 0 && state.output == 1 && state.arriving == 1
    },
    PlantedFault("saturated tanh", "w = param(-6.0); L = tanh(w)*3.0; L.backward()", asking: "w.grad") {
      guard case .saturated(let state) = $0 else { return false }
      return state.site.op == "tanh" && state.input == -6 && state.slope < 1e-4
    },
    PlantedFault(
      "saturated softmax", "s = param([30.0, 0.0, 1.0]); p = softmax(s); L = (p[0] - 0.5)**2; L.backward()",
      asking: "s.grad[1]"
    ) { if case .saturated(let state) = $0 { state.site.op == "softmax" } else { false } },
    PlantedFault(
      "zero input", rows, "W = param([[1.0], [1.0]]); L = ((X @ W) - 9.0).mean(); L.backward()", asking: "W.grad[1, 0]"
    ) {
      guard case .zeroPartner(let partner) = $0 else { return false }
      return !partner.isParameter && partner.rows == 3 && near(partner.arriving, 1.0 / 3)
    },
    PlantedFault(
      "zero weight on the way", "a = param(3.0); v = param(0.0); L = (a*v + 1.0)**2; L.backward()", asking: "a.grad"
    ) {
      guard case .zeroPartner(let partner) = $0 else { return false }
      return partner.isParameter && near(partner.arriving, 2)
    },
    PlantedFault("clipped away", "w = param(5.0); L = clip(w, 0.0, 1.0)*3.0; L.backward()", asking: "w.grad") {
      guard case .cutOff(let state) = $0 else { return false }
      return state.site.op == "clip" && state.input == 5 && state.output == 1 && state.arriving == 3
    },
    PlantedFault(
      "where took the other side", "w = param(5.0); L = where(w > 9.0, w, w.detach()*0.0 + 1.0); L.backward()",
      asking: "w.grad"
    ) { if case .cutOff(let state) = $0 { state.site.op == "where" } else { false } },
    PlantedFault("not the maximum", "w = param([1.0, 5.0]); L = w.max(); L.backward()", asking: "w.grad[0]") {
      if case .cutOff(let state) = $0 { state.site.op == "max" } else { false }
    },
    PlantedFault(
      "no error left", start, "L = (w*x + b - 1.1)**2", "w.grad = None; M = (w*x - 1.0)**2; M.backward()",
      asking: "w.grad"
    ) {
      guard case .atRest(let state) = $0 else { return false }
      return state.site.op == "pow" && state.input == 0
    },
    PlantedFault(
      "contributions that cancel", "w = param(0.7); L = w*3.0 - w*3.0; L.backward()", asking: "w.grad"
    ) {
      guard case .cancels(let parts) = $0 else { return false }
      return near(parts.up.value, 3) && near(parts.down.value, -3) && parts.count == 2
    },
    PlantedFault(
      "rows that cancel",
      "X = tensor([[1.0], [-1.0], [2.0], [-2.0]]); w = param([[0.3]]); L = (X @ w).sum(); L.backward()",
      asking: "w.grad[0, 0]"
    ) {
      guard case .cancels(let parts) = $0 else { return false }
      return near(parts.up.value, 2) && parts.up.row == 2 && near(parts.down.value, -2) && parts.down.row == 3
    },
    PlantedFault("underflow", "w = param(0.5); L = w * 1e-30 * 1e-30; L.backward()", asking: "w.grad") {
      guard case .underflow(_, let exact) = $0 else { return false }
      return exact > 9e-61 && exact < 1.1e-60
    },

    // A gradient of odd size
    PlantedFault(
      "three passes without a reset", start,
      "for i in range(3):\n    L = (relu(w*x + b) - 2.0)**2\n    L.backward()\n", asking: "w.grad"
    ) {
      guard case .accumulated(let passes, let last, let sum) = $0 else { return false }
      return passes == 3 && near(last, -3.6) && near(sum, -10.8)
    },
    PlantedFault(
      "vanishing", "w = param(1.0); h = 0.5*w\nfor i in range(10):\n    h = sigmoid(h)\n", "h.backward()",
      asking: "w.grad"
    ) { if case .vanishing(let chain) = $0 { chain.product < 1e-4 } else { false } },
    PlantedFault(
      "exploding", "w = param(0.01); h = w*1.0\nfor i in range(10):\n    h = h*3.0\n", "h.backward()",
      asking: "w.grad"
    ) { if case .exploding(let chain) = $0 { near(chain.product, 59049) } else { false } },

    // Not finite
    PlantedFault("logarithm of 0", "p = param([0.5, 0.0]); L = -log(p).sum()", asking: "L") {
      guard case .notFinite(let birth) = $0 else { return false }
      return birth.kind == .logOfZero && birth.element == 1 && birth.operands == [0] && birth.count == 1
        && !birth.isNaN
    },
    PlantedFault("0 by 0", "a = param(0.0); L = a / (a*2.0)", asking: "L") {
      if case .notFinite(let birth) = $0 { birth.kind == .zeroOverZero && birth.isNaN } else { false }
    },
    PlantedFault("infinity minus infinity", "a = param(200.0); L = exp(a) - exp(a)", asking: "L") {
      guard case .notFinite(let birth) = $0 else { return false }
      return birth.kind == .infinityMinusInfinity && birth.earlier.first?.kind == .overflow
        && birth.earlier.first?.operands == [200]
    },
    PlantedFault("root of a negative", "a = param([4.0, -1.0]); L = sqrt(a).sum()", asking: "L") {
      if case .notFinite(let birth) = $0 { birth.kind == .rootOfNegative && birth.operands == [-1] } else { false }
    },
    PlantedFault("nan in the data", "X = tensor([1.0, float('nan')]); a = param(2.0); L = (X*a).mean()", asking: "L") {
      if case .notFinite(let birth) = $0 { birth.kind == .given && birth.element == 1 } else { false }
    },
    PlantedFault(
      "an infinite slope", "a = param(0.0); L = where(a > 0.0, sqrt(a), a*0.0).sum(); L.backward()", asking: "a.grad"
    ) { if case .notFinite(let birth) = $0 { birth.kind == .slope && birth.site.op == "sqrt" } else { false } },
    PlantedFault(
      "learning rate 0",
      "x = tensor([[1.0], [2.0]]); y = tensor([[2.0], [4.0]]); m = Sequential([Dense(1, input_shape=(1,))])",
      "m.compile(optimizer=SGD(learning_rate=0.0), loss='mse'); h = m.fit(x, y, epochs=2, verbose=0)",
      asking: "m.layers[0].kernel[0, 0]"
    ) { if case .learningRateZero(let gradient) = $0 { gradient != 0 } else { false } },
  ]

  @Test("each by its cause and its numbers", arguments: faults)
  func planted(_ fault: PlantedFault) throws {
    let desk = try Desk()
    for cell in fault.cells { desk.notebook.enter(cell) }
    #expect(desk.display.faults.isEmpty)
    let reason = try desk.notebook.reason(for: fault.question)
    #expect(reason.isFault)
    #expect(fault.isRight(reason), "\(reason)")
    // The page says it in words, in both languages, without a fault of its own.
    for tongue in ["en", "zh"] {
      desk.type(":lang \(tongue)")
      let page = desk.type(":why \(fault.question)")
      #expect(!page.isEmpty && desk.display.faults.isEmpty, "\(page) \(desk.display.faults)")
      #expect(page.split(separator: "\n").allSatisfy { String($0).displayWidth <= 80 }, "\(page)")
      #expect(tongue == "en" || page.contains("。"))
    }
  }

  @Test("there are at least 30 of them, of all kinds")
  func count() { #expect(Self.faults.count >= 30) }
}

extension Reason {
  /// Whether an op that only makes steps cut the way.
  func isStep(_ op: String) -> Bool { if case .cut(.noSlope(op), _) = self { true } else { false } }
}
