import math
from math import sqrt, pi as PI, floor

print(math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.exp2(3))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(1, -2), math.sinh(1), math.cosh(1), math.tanh(0.5))
print(math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([0, 0, 1], [3, 4, 1]), math.degrees(PI), math.radians(90), math.pi, math.e, math.tau, math.inf, math.nan)
print(floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-1), math.floor(2), math.modf(-2.5), math.frexp(8.5), math.ldexp(0.5, 4), math.copysign(1, -0.0))
print(math.factorial(15), math.gcd(12, 18), math.gcd(12, 18, 8), math.gcd(), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.isqrt(17), math.prod([1.5, 2, 3]))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isnan(math.nan), math.isinf(1), math.isfinite(1))
print(math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.pow(2, 0.5), math.fsum([0.1] * 10), sum([0.1] * 10), math.erf(0.5), math.erfc(0.5), math.cbrt(27), math.ulp(1.0), math.nextafter(1, 2))
for x in (0.1, 1.7, 12.5, 300.25):
    print(math.exp(-x), math.log(x), math.tanh(x), x ** 1.37, math.sqrt(x), math.sin(x) ** 2 + math.cos(x) ** 2, math.log(x) / math.log(3), math.log(x, 3))
