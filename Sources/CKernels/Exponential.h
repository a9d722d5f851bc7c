// e^x without branches, so that loops over it vectorise, and without FMA, so that its bits are the same everywhere.
#pragma once
#include "Dispatch.h"
#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

BODY float float_from_bits(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

BODY uint32_t bits_of_float(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

// x = k ln 2 + r with |r| <= ln 2 / 2, so e^x = 2^k e^r (Cody and Waite, Software Manual for the Elementary Functions,
// 1980, chapter 6). ln 2 is split so that k times its upper part is exact. e^r is its Taylor series up to r^7, whose
// remainder is below 6e-9. Where x lies outside, the product overflows to infinity or vanishes by itself; nan stays.
BODY float exponential(float x) {
  const float shifter = 12582912.0f; // 1.5 × 2^23: adding it rounds to a whole number that stands in the low bits
  x = x > 89.0f ? 89.0f : x;
  x = x < -105.0f ? -105.0f : x;
  float shifted = x * 1.44269504f + shifter;
  float k = shifted - shifter;
  float r = (x - k * 0.693359375f) - k * -2.12194440e-4f;
  float series = 1.0f / 5040;
  series = series * r + 1.0f / 720;
  series = series * r + 1.0f / 120;
  series = series * r + 1.0f / 24;
  series = series * r + 1.0f / 6;
  series = series * r + 0.5f;
  float power = 1.0f + (r + r * r * series);
  // 2^k in two factors: k goes down to -151, where one factor would leave the range of exponents.
  int32_t exponent = (int32_t)(bits_of_float(shifted) - bits_of_float(shifter));
  int32_t half = exponent >> 1;
  float first = float_from_bits((uint32_t)(half + 127) << 23);
  float second = float_from_bits((uint32_t)(exponent - half + 127) << 23);
  return power * first * second;
}
