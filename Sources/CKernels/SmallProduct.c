// Products of small matrices: what lessons multiply is too small for a BLAS to pay for its packing.
//
// A tile of c, up to 6 rows by 16 columns, stays in registers while k runs: 12 accumulators, two vectors of b and one
// broadcast element of a fill the 16 registers of AVX2. Columns beyond a multiple of 16 are masked.
#include "CKernels.h"
#include "Dispatch.h"
#include <stdlib.h>
#include <string.h>

enum { TILE_ROWS = 6, TILE_COLUMNS = 16 };

static void product_portable(long m, long n, long k, const float *a, long a_row, long a_column, const float *b,
                             long b_row, long b_column, float *c, long c_row) {
  for (long i = 0; i < m; i++) {
    float *line = c + i * c_row;
    memset(line, 0, n * sizeof(float));
    for (long p = 0; p < k; p++) {
      float x = a[i * a_row + p * a_column];
      const float *from = b + p * b_row;
      if (b_column == 1) {
        for (long j = 0; j < n; j++) line[j] += x * from[j];
      } else {
        for (long j = 0; j < n; j++) line[j] += x * from[j * b_column];
      }
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

// `rows` and `is_whole` are constants where this is called, so that the loops over rows unroll and no branch is left.
FAST BODY void tile(const int rows, const int is_whole, __m256i left_mask, __m256i right_mask, long k, const float *a,
                    long a_row, long a_column, const float *b, long b_row, float *c, long c_row) {
  __m256 left[TILE_ROWS], right[TILE_ROWS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) left[i] = right[i] = _mm256_setzero_ps();
  for (long p = 0; p < k; p++) {
    __m256 b0 = is_whole ? _mm256_loadu_ps(b) : _mm256_maskload_ps(b, left_mask);
    __m256 b1 = is_whole ? _mm256_loadu_ps(b + 8) : _mm256_maskload_ps(b + 8, right_mask);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      __m256 x = _mm256_broadcast_ss(a + i * a_row);
      left[i] = _mm256_fmadd_ps(x, b0, left[i]);
      right[i] = _mm256_fmadd_ps(x, b1, right[i]);
    }
    a += a_column;
    b += b_row;
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    if (is_whole) {
      _mm256_storeu_ps(c + i * c_row, left[i]);
      _mm256_storeu_ps(c + i * c_row + 8, right[i]);
    } else {
      _mm256_maskstore_ps(c + i * c_row, left_mask, left[i]);
      _mm256_maskstore_ps(c + i * c_row + 8, right_mask, right[i]);
    }
  }
}

// 16 columns of c (or the last few), all rows.
FAST BODY void panel(const int is_whole, __m256i left_mask, __m256i right_mask, long m, long k, const float *a,
                     long a_row, long a_column, const float *b, long b_row, float *c, long c_row) {
#define TILE(rows) tile(rows, is_whole, left_mask, right_mask, k, a, a_row, a_column, b, b_row, c, c_row)
  for (; m >= TILE_ROWS; m -= TILE_ROWS) {
    TILE(6);
    a += TILE_ROWS * a_row;
    c += TILE_ROWS * c_row;
  }
  switch (m) {
  case 5: TILE(5); break;
  case 4: TILE(4); break;
  case 3: TILE(3); break;
  case 2: TILE(2); break;
  case 1: TILE(1); break;
  }
#undef TILE
}

FAST static void product_fast(long m, long n, long k, const float *a, long a_row, long a_column, const float *b,
                              long b_row, float *c, long c_row) {
  __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  for (long j = 0; j < n; j += TILE_COLUMNS) {
    int width = n - j < TILE_COLUMNS ? (int)(n - j) : TILE_COLUMNS;
    __m256i left = _mm256_cmpgt_epi32(_mm256_set1_epi32(width), lanes);
    __m256i right = _mm256_cmpgt_epi32(_mm256_set1_epi32(width - 8), lanes);
    if (width == TILE_COLUMNS) {
      panel(1, left, right, m, k, a, a_row, a_column, b + j, b_row, c + j, c_row);
    } else {
      panel(0, left, right, m, k, a, a_row, a_column, b + j, b_row, c + j, c_row);
    }
  }
}
#endif

void gw_small_product(long m, long n, long k, const float *a, long a_row, long a_column, const float *b, long b_row,
                      long b_column, float *c, long c_row) {
#if defined(__x86_64__)
  if (HAS_FAST) {
    if (b_column == 1) {
      product_fast(m, n, k, a, a_row, a_column, b, b_row, c, c_row);
      return;
    }
    // The tile reads b in rows: a transposed one is copied once, which costs one part in m of the product.
    float *rows = malloc(sizeof(float) * (size_t)(k * n > 0 ? k * n : 1));
    if (rows) {
      for (long j = 0; j < n; j++) {
        for (long p = 0; p < k; p++) rows[p * n + j] = b[p * b_row + j * b_column];
      }
      product_fast(m, n, k, a, a_row, a_column, rows, n, c, c_row);
      free(rows);
      return;
    }
  }
#endif
  product_portable(m, n, k, a, a_row, a_column, b, b_row, b_column, c, c_row);
}
