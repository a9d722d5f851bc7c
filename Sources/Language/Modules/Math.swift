import Glibc
import Syntax

/// `math`
enum MathModule {
  static let view = ModuleView("math", functions: functions) {
    [
      ("pi", .float(Double.pi)), ("e", .float(M_E)), ("tau", .float(2 * Double.pi)), ("inf", .float(.infinity)),
      ("nan", .float(.nan)),
    ]
  }

  private static let functions: [Method] = elementary + powers + rounding + whole + many

  /// A function of one float with CPython's rule for results: nan or infinity of a finite argument is an error.
  private static func real(_ name: String, _ function: @escaping @Sendable (Double) -> Double) -> Method {
    Method(name, "x, /") { call in
      let x = try call.double(0)
      let result = function(x)
      if result.isNaN, !x.isNaN { throw ValueFault.mathDomain(function: name) }
      if result.isInfinite, x.isFinite {
        if name == "exp" || name == "sinh" || name == "cosh" || name == "expm1" || name == "exp2" {
          throw ArithmeticFault.floatTooLarge(operation: "\(name)(\(FloatText.shortest(x)))")
        }
        throw ValueFault.mathDomain(function: name)
      }
      return .float(result)
    }
  }

  private static let elementary: [Method] = [
    real("exp", exp), real("expm1", expm1), real("exp2", exp2), real("sin", sin), real("cos", cos), real("tan", tan),
    real("asin", asin), real("acos", acos), real("atan", atan), real("sinh", sinh), real("cosh", cosh),
    real("tanh", tanh), real("asinh", asinh), real("acosh", acosh), real("atanh", atanh), real("erf", erf),
    real("erfc", erfc), real("log1p", log1p),
    Method("log2", "x, /") { .float(log2(try positive($0, 0))) },
    Method("log10", "x, /") { .float(log10(try positive($0, 0))) },
    Method("log", "x, base=e, /") { call in
      let value = log(try positive(call, 0))
      if !call.has(1) { return .float(value) }
      let base = log(try positive(call, 1))
      if base == 0 { throw ArithmeticFault.divisionByZero(operation: "/") }
      return .float(value / base)
    },
    Method("atan2", "y, x, /") { .float(atan2(try $0.double(0), try $0.double(1))) },
    Method("degrees", "x, /") { .float(try $0.double(0) * (180 / Double.pi)) },
    Method("radians", "x, /") { .float(try $0.double(0) * (Double.pi / 180)) },
  ]

  private static func positive(_ call: Call, _ index: Int) throws -> Double {
    let x = try call.double(index)
    if x <= 0 { throw ValueFault.mathDomain(function: call.method.name) }
    return x
  }

  private static let powers: [Method] = [
    Method("sqrt", "x, /") { call in
      let x = try call.double(0)
      if x < 0 { throw ValueFault.mathDomain(function: "sqrt") }
      return .float(x.squareRoot())
    },
    real("cbrt", cbrt),
    Method("pow", "x, y, /") { call in
      let (x, y) = (try call.double(0), try call.double(1))
      let result = pow(x, y)
      if result.isNaN, !x.isNaN, !y.isNaN { throw ValueFault.mathDomain(function: "pow") }
      if result.isInfinite, x.isFinite, y.isFinite {
        if x == 0 { throw ValueFault.mathDomain(function: "pow") }
        throw ArithmeticFault.floatTooLarge(operation: "pow(\(FloatText.shortest(x)), \(FloatText.shortest(y)))")
      }
      return .float(result)
    },
    Method("hypot", "*coordinates") { call in .float(norm(try call.rest.map { try number($0, "hypot") })) },
    Method("fmod", "x, y, /") { call in
      let (x, y) = (try call.double(0), try call.double(1))
      let result = fmod(x, y)
      if result.isNaN, !x.isNaN, !y.isNaN { throw ValueFault.mathDomain(function: "fmod") }
      return .float(result)
    },
    Method("remainder", "x, y, /") { call in
      let (x, y) = (try call.double(0), try call.double(1))
      let result = remainder(x, y)
      if result.isNaN, !x.isNaN, !y.isNaN { throw ValueFault.mathDomain(function: "remainder") }
      return .float(result)
    },
  ]

  static func number(_ value: Value, _ function: String) throws -> Double {
    guard let number = value.realNumber else {
      throw TypeFault.wrongArgument(function: function, parameter: "x", expected: "float", got: value.typeName)
    }
    return number
  }

  private static func rounded(_ name: String, _ rule: FloatingPointRoundingRule) -> Method {
    Method(name, "x, /") { call in
      if let whole = call[0].wholeNumber { return .integer(whole) }
      return .integer(try FloatArithmetic.whole(call.double(0), rounded: rule))
    }
  }

  private static let rounding: [Method] = [
    rounded("floor", .down), rounded("ceil", .up), rounded("trunc", .towardZero),
    Method("fabs", "x, /") { .float(try $0.double(0).magnitude) },
    Method("copysign", "x, y, /") { .float(copysign(try $0.double(0), try $0.double(1))) },
    Method("modf", "x, /") { call in
      let x = try call.double(0)
      if x.isInfinite { return .tuple(of: [.float(copysign(0, x)), .float(x)]) }
      let whole = x.rounded(.towardZero)
      return .tuple(of: [.float(copysign(x - whole, x)), .float(whole)])
    },
    Method("frexp", "x, /") { call in
      let x = try call.double(0)
      if !x.isFinite || x == 0 { return .tuple(of: [.float(x), .integer(0)]) }
      let exponent = Int(x.exponent) + 1
      return .tuple(of: [.float(scalbn(x, -exponent)), .integer(exponent)])
    },
    Method("ldexp", "x, i, /") { call in
      let (x, exponent) = (try call.double(0), try call.int(1))
      let result = scalbn(x, max(-5000, min(5000, exponent)))
      if result.isInfinite, x.isFinite {
        throw ArithmeticFault.floatTooLarge(operation: "ldexp(\(FloatText.shortest(x)), \(exponent))")
      }
      return .float(result)
    },
    Method("ulp", "x, /") { .float(try $0.double(0).magnitude.ulp) },
    Method("nextafter", "x, y, /") { .float(nextafter(try $0.double(0), try $0.double(1))) },
    Method("isnan", "x, /") { .truth(try $0.double(0).isNaN) },
    Method("isinf", "x, /") { .truth(try $0.double(0).isInfinite) },
    Method("isfinite", "x, /") { .truth(try $0.double(0).isFinite) },
    Method("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0") { call in
      let (a, b) = (try call.double(0), try call.double(1))
      let (relative, absolute) = (try call.double(2, default: 1e-9), try call.double(3, default: 0))
      if relative < 0 || absolute < 0 { throw ValueFault.negativeArgument(function: "isclose") }
      if a == b { return .truth(true) }
      if a.isInfinite || b.isInfinite { return .truth(false) }
      let gap = (b - a).magnitude
      return .truth(gap <= (relative * b).magnitude || gap <= (relative * a).magnitude || gap <= absolute)
    },
  ]

  private static let whole: [Method] = [
    Method("factorial", "n, /") { call in
      let n = try call.int(0)
      if n < 0 { throw ValueFault.negativeArgument(function: "factorial") }
      var result = 1
      for factor in stride(from: 2, through: min(n, 21), by: 1) {
        let (product, overflows) = result.multipliedReportingOverflow(by: factor)
        if overflows { throw ArithmeticFault.intTooLarge(operation: "factorial(\(n))") }
        result = product
      }
      return .integer(result)
    },
    Method("gcd", "*integers") { call in
      try combined(call, start: 0) { a, b in
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
      }
    },
    Method("lcm", "*integers") { call in
      try combined(call, start: 1) { a, b in
        if a == 0 || b == 0 { return 0 }
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        let (product, overflows) = (a / x).multipliedReportingOverflow(by: b)
        if overflows { throw ArithmeticFault.intTooLarge(operation: "lcm") }
        return product
      }
    },
    Method("comb", "n, k, /") { call in
      let (n, k) = (try call.int(0), try call.int(1))
      if n < 0 || k < 0 { throw ValueFault.negativeArgument(function: "comb") }
      if k > n { return .integer(0) }
      return .integer(try product(n, min(k, n - k), dividing: true, "comb(\(n), \(k))"))
    },
    Method("perm", "n, k=None, /") { call in
      let n = try call.int(0)
      let k = if case .none = call[1] { n } else { try call.int(1) }
      if n < 0 || k < 0 { throw ValueFault.negativeArgument(function: "perm") }
      if k > n { return .integer(0) }
      return .integer(try product(n, k, dividing: false, "perm(\(n), \(k))"))
    },
    Method("isqrt", "n, /") { call in
      let n = try call.int(0)
      if n < 0 { throw ValueFault.negativeArgument(function: "isqrt") }
      var root = Int(Double(n).squareRoot())
      while root > 0, root > n / root { root -= 1 }
      while root + 1 <= n / (root + 1) { root += 1 }
      return .integer(root)
    },
  ]

  /// n · (n - 1) · … with `count` factors, divided by their number's factorial for combinations.
  private static func product(_ n: Int, _ count: Int, dividing: Bool, _ operation: String) throws -> Int {
    var result: UInt128 = 1
    for index in 0..<count {
      result *= UInt128(n - index)
      if dividing { result /= UInt128(index + 1) }
      if result > UInt128(Int.max) { throw ArithmeticFault.intTooLarge(operation: operation) }
    }
    return Int(result)
  }

  private static func combined(_ call: Call, start: Int, _ combine: (Int, Int) throws -> Int) throws -> Value {
    var result = start
    for value in call.rest {
      guard let number = value.wholeNumber else {
        throw TypeFault.wrongArgument(
          function: call.method.name, parameter: "integers", expected: "int", got: value.typeName)
      }
      guard number != Int.min else { throw ArithmeticFault.intTooLarge(operation: "\(call.method.name)(\(number))") }
      result = try combine(result, abs(number))
    }
    return .integer(result)
  }
}
