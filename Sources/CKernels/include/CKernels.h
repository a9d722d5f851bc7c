// The hot loops, in C because Swift has no per-function target: AVX2 and FMA where the processor has them, else the
// compiler's portable code. All tensors are row-major float32 without gaps unless strides are given, in elements.
//
// Only the matrix product uses FMA, so only its last bits depend on the processor; everything else gives the same
// bits everywhere.
#pragma once
#include <stdint.h>

// c[m×n] = a[m×k] b[k×n]; element (i, j) of a lies at a[i * a_row + j * a_column], likewise b; rows of c lie c_row
// apart. Every element is one sum in order of k, whatever m and n are.
void gw_small_product(long m, long n, long k, const float *a, long a_row, long a_column, const float *b, long b_row,
                      long b_column, float *c, long c_row);

// y = e^x, within 1 ulp.
void gw_exp(long count, const float *x, float *y);

// y = x where x > 0, else 0; nan stays nan.
void gw_relu(long count, const float *x, float *y);

// dx = dy where y > 0, else 0.
void gw_relu_backward(long count, const float *y, const float *dy, float *dx);

// y[i][j] = x[i][j] + bias[j].
void gw_add_rows(long rows, long columns, const float *x, const float *bias, float *y);

// y = softmax of each row of x. Rows are independent of each other.
void gw_softmax(long rows, long columns, const float *x, float *y);

// y = log softmax of each row of x: x − largest − log Σ e^(x − largest).
void gw_log_softmax(long rows, long columns, const float *x, float *y);

// For each row of logits and its label (a whole number in 0 ..< classes): losses[i] = log Σ e^x − x[label]. Where
// gradient isn't null, gradient[i][j] = scale × (softmax(x)[j] − (j == label)).
void gw_softmax_cross_entropy(long rows, long classes, const float *logits, const float *labels, float *losses,
                              float *gradient, float scale);

// target[i][j] = table[source[rows[i]][j]] for count rows of length bytes, of which table holds 256 values.
void gw_gather_bytes(long count, long length, const uint8_t *source, const long *rows, const float *table,
                     float *target);

// One step of Adam over count weights p with gradients g and moments m and v, in one pass:
//   m = beta1 m + (1 − beta1) g;  v = beta2 v + (1 − beta2) g²;  p = p − rate m / (√v scale + epsilon)
// After t steps PyTorch has rate = lr / (1 − beta1^t) and scale = 1 / √(1 − beta2^t); Keras has
// rate = lr √(1 − beta2^t) / (1 − beta1^t) and scale = 1.
void gw_adam(long count, float *p, const float *g, float *m, float *v, float rate, float beta1, float beta2,
             float epsilon, float scale);

// One step of gradient descent: p = p − rate g.
void gw_descend(long count, float *p, const float *g, float rate);

// One step of gradient descent with momentum, as PyTorch writes it: v = momentum v + g; then p = p − rate v, or with
// nesterov p = p − rate (g + momentum v).
void gw_descend_with_momentum(long count, float *p, const float *g, float *v, float rate, float momentum,
                              int nesterov);
