#pragma once
/// C = A·B, row-major, single precision; `transposeA` says that A is stored as its transpose. Runs on one thread.
void gw_sgemm(int m, int n, int k, const float *a, long lda, int transposeA, const float *b, long ldb, int transposeB,
              float *c, long ldc);
/// The same in double precision.
void gw_dgemm(int m, int n, int k, const double *a, long lda, int transposeA, const double *b, long ldb, int transposeB,
              double *c, long ldc);
