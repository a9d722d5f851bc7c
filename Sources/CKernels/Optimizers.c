// Optimiser steps in one pass: each weight and its state is read and written once.
#include "CKernels.h"
#include "Dispatch.h"
#include <math.h>

#pragma STDC FP_CONTRACT OFF

BODY void adam_body(long count, float *restrict p, const float *restrict g, float *restrict m, float *restrict v,
                    float rate, float beta1, float beta2, float epsilon, float scale) {
  float rest1 = 1 - beta1, rest2 = 1 - beta2;
  for (long i = 0; i < count; i++) {
    float mean = beta1 * m[i] + rest1 * g[i];
    float square = beta2 * v[i] + rest2 * g[i] * g[i];
    m[i] = mean;
    v[i] = square;
    p[i] -= rate * mean / (sqrtf(square) * scale + epsilon);
  }
}
FAST static void adam_fast(long count, float *p, const float *g, float *m, float *v, float rate, float beta1,
                           float beta2, float epsilon, float scale) {
  adam_body(count, p, g, m, v, rate, beta1, beta2, epsilon, scale);
}
static void adam_portable(long count, float *p, const float *g, float *m, float *v, float rate, float beta1,
                          float beta2, float epsilon, float scale) {
  adam_body(count, p, g, m, v, rate, beta1, beta2, epsilon, scale);
}
void gw_adam(long count, float *p, const float *g, float *m, float *v, float rate, float beta1, float beta2,
             float epsilon, float scale) {
  (HAS_FAST ? adam_fast : adam_portable)(count, p, g, m, v, rate, beta1, beta2, epsilon, scale);
}

BODY void descend_body(long count, float *restrict p, const float *restrict g, float rate) {
  for (long i = 0; i < count; i++) p[i] -= rate * g[i];
}
FAST static void descend_fast(long count, float *p, const float *g, float rate) { descend_body(count, p, g, rate); }
static void descend_portable(long count, float *p, const float *g, float rate) { descend_body(count, p, g, rate); }
void gw_descend(long count, float *p, const float *g, float rate) {
  (HAS_FAST ? descend_fast : descend_portable)(count, p, g, rate);
}

BODY void momentum_body(long count, float *restrict p, const float *restrict g, float *restrict v, float rate,
                        float momentum, int nesterov) {
  for (long i = 0; i < count; i++) {
    float speed = momentum * v[i] + g[i];
    v[i] = speed;
    p[i] -= rate * (nesterov ? g[i] + momentum * speed : speed);
  }
}
FAST static void momentum_fast(long count, float *p, const float *g, float *v, float rate, float momentum,
                               int nesterov) {
  momentum_body(count, p, g, v, rate, momentum, nesterov);
}
static void momentum_portable(long count, float *p, const float *g, float *v, float rate, float momentum,
                              int nesterov) {
  momentum_body(count, p, g, v, rate, momentum, nesterov);
}
void gw_descend_with_momentum(long count, float *p, const float *g, float *v, float rate, float momentum,
                              int nesterov) {
  (HAS_FAST ? momentum_fast : momentum_portable)(count, p, g, v, rate, momentum, nesterov);
}
