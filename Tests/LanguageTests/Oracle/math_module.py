import math
from math import pi, sqrt as root
print(pi, math.e, math.tau, math.inf, math.nan, root(2))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.trunc(-2.7), math.fabs(-3), math.floor(5))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.tanh(0.5), math.asin(1), math.degrees(math.pi), math.radians(180), math.sinh(1), math.acosh(2))
print(math.factorial(10), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.isqrt(17), math.gcd(-4, 6, 8))
print(math.hypot(3, 4), math.pow(2, 10), math.fmod(-7, 3), math.remainder(7, 3), math.copysign(1, -0.0), math.modf(3.25), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.dist([0, 0], [3, 4]))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.erf(0.5), math.cbrt(27))
print(math.prod([0.5, 2], start=3), math.comb(3, 5), math.exp(-1000), math.fsum([1e100, 1, -1e100]), math.hypot(1, 2, 2))
import math as m
print(m.sqrt(16), m is math)
