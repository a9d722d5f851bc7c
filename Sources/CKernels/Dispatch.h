// Which code a processor can run. A loop is written once, as an always-inlined body, and compiled twice.
#pragma once

#if defined(__x86_64__)
#define FAST __attribute__((target("avx2,fma")))
#define HAS_FAST (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
#else
#define FAST
#define HAS_FAST 0
#endif

#define BODY static inline __attribute__((always_inline))
