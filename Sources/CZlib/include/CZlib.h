#pragma once
#include <zlib.h>

/// `inflateInit2`, a macro that Swift cannot see, for a gzip stream (RFC 1952: 32 KB window, header and checksum).
static inline int gw_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

/// The same for bare deflate data (RFC 1951), as a zip file holds them.
static inline int gw_inflate_init_bare(z_stream *stream) { return inflateInit2(stream, -15); }
