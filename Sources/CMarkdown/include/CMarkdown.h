// Markdown (CommonMark with tables and task lists) as a flat walk, behind cmark-gfm.
#ifndef GRADWALK_CMARKDOWN_H
#define GRADWALK_CMARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

enum gw_markdown_kind {
  GW_MD_OTHER,
  GW_MD_DOCUMENT,
  GW_MD_PARAGRAPH,
  GW_MD_HEADING,
  GW_MD_QUOTE,
  GW_MD_LIST,
  GW_MD_ITEM,
  GW_MD_CODE_BLOCK,
  GW_MD_HTML_BLOCK,
  GW_MD_RULE,
  GW_MD_TABLE,
  GW_MD_TABLE_ROW,
  GW_MD_TABLE_CELL,
  GW_MD_TEXT,
  GW_MD_SOFT_BREAK,
  GW_MD_LINE_BREAK,
  GW_MD_CODE,
  GW_MD_HTML_INLINE,
  GW_MD_EMPHASIS,
  GW_MD_STRONG,
  GW_MD_LINK,
  GW_MD_IMAGE
};

// One node as the walk enters or leaves it. Strings are never null and live as long as the document.
typedef struct {
  int kind;
  bool entering;
  // Whether a leave will follow; leaves of the tree are only entered.
  bool is_container;
  // Lines of the text, from 1; reliable for blocks only.
  int first_line;
  int last_line;
  // Heading: 1 to 6. Ordered list: the first number. Table cell: alignment 'l', 'c', 'r' or 0.
  int number;
  // List: ordered. Item: a task. Table row: the header. Code block: fenced.
  bool flag;
  // Item: a task with its box ticked.
  bool checked;
  // Text, code, HTML: the content. Link and image: the address.
  const char *literal;
  // Fenced code block: what follows the fence.
  const char *info;
} gw_markdown_node;

typedef struct gw_markdown gw_markdown;

// Returns null only when memory ran out. Bytes that are not UTF-8 and NUL become U+FFFD.
gw_markdown *gw_markdown_parse(const char *text, size_t length);
// Moves to the next node; false at the end.
bool gw_markdown_next(gw_markdown *document, gw_markdown_node *node);
void gw_markdown_free(gw_markdown *document);

// The text as HTML without raw HTML in it; the caller frees it. Null only when memory ran out.
char *gw_markdown_html(const char *text, size_t length);

#endif
