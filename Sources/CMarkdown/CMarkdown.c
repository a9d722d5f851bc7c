#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct gw_markdown {
  cmark_node *root;
  cmark_iter *iterator;
  // The column of the table cell that comes next.
  unsigned column;
};

// cmark-gfm's registry is a plain global list, so it is filled once, whoever comes first.
static pthread_once_t registration = PTHREAD_ONCE_INIT;
static void register_extensions(void) { cmark_gfm_core_extensions_ensure_registered(); }

// Null when memory ran out.
static cmark_parser *new_parser(int options, bool strikes_through) {
  pthread_once(&registration, register_extensions);
  cmark_parser *parser = cmark_parser_new(options);
  if (parser == NULL) return NULL;
  const char *extensions[] = {"table", "tasklist", "strikethrough"};
  for (size_t i = 0; i < (strikes_through ? 3 : 2); i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extensions[i]);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
  }
  return parser;
}

gw_markdown *gw_markdown_parse(const char *text, size_t length) {
  cmark_parser *parser = new_parser(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8, false);
  if (parser == NULL) return NULL;
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  if (root == NULL) return NULL;
  cmark_consolidate_text_nodes(root);
  gw_markdown *document = malloc(sizeof *document);
  if (document == NULL) {
    cmark_node_free(root);
    return NULL;
  }
  document->root = root;
  document->column = 0;
  document->iterator = cmark_iter_new(root);
  return document;
}

static const char *text_or_empty(const char *text) { return text == NULL ? "" : text; }

static int kind_of(cmark_node *node) {
  const struct {
    cmark_node_type type;
    int kind;
  } core[] = {
      {CMARK_NODE_DOCUMENT, GW_MD_DOCUMENT},       {CMARK_NODE_PARAGRAPH, GW_MD_PARAGRAPH},
      {CMARK_NODE_HEADING, GW_MD_HEADING},         {CMARK_NODE_BLOCK_QUOTE, GW_MD_QUOTE},
      {CMARK_NODE_LIST, GW_MD_LIST},               {CMARK_NODE_ITEM, GW_MD_ITEM},
      {CMARK_NODE_CODE_BLOCK, GW_MD_CODE_BLOCK},   {CMARK_NODE_HTML_BLOCK, GW_MD_HTML_BLOCK},
      {CMARK_NODE_THEMATIC_BREAK, GW_MD_RULE},     {CMARK_NODE_TEXT, GW_MD_TEXT},
      {CMARK_NODE_SOFTBREAK, GW_MD_SOFT_BREAK},    {CMARK_NODE_LINEBREAK, GW_MD_LINE_BREAK},
      {CMARK_NODE_CODE, GW_MD_CODE},               {CMARK_NODE_HTML_INLINE, GW_MD_HTML_INLINE},
      {CMARK_NODE_EMPH, GW_MD_EMPHASIS},           {CMARK_NODE_STRONG, GW_MD_STRONG},
      {CMARK_NODE_LINK, GW_MD_LINK},               {CMARK_NODE_IMAGE, GW_MD_IMAGE},
  };
  cmark_node_type type = cmark_node_get_type(node);
  for (size_t i = 0; i < sizeof core / sizeof *core; i++)
    if (core[i].type == type) return core[i].kind;
  // Extension types get their numbers at run time; their names are fixed.
  const char *name = text_or_empty(cmark_node_get_type_string(node));
  if (strcmp(name, "table") == 0) return GW_MD_TABLE;
  if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0) return GW_MD_TABLE_ROW;
  if (strcmp(name, "table_cell") == 0) return GW_MD_TABLE_CELL;
  if (strcmp(name, "tasklist") == 0) return GW_MD_ITEM;
  return GW_MD_OTHER;
}

// The alignment of the cell in the column that the walk is at: 'l', 'c', 'r' or 0.
static int alignment_of(cmark_node *cell, unsigned column) {
  cmark_node *row = cmark_node_parent(cell);
  cmark_node *table = row == NULL ? NULL : cmark_node_parent(row);
  if (table == NULL || column >= cmark_gfm_extensions_get_table_columns(table)) return 0;
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
  return alignments == NULL ? 0 : alignments[column];
}

bool gw_markdown_next(gw_markdown *document, gw_markdown_node *out) {
  cmark_event_type event = cmark_iter_next(document->iterator);
  if (event == CMARK_EVENT_DONE || event == CMARK_EVENT_NONE) return false;
  cmark_node *node = cmark_iter_get_node(document->iterator);
  memset(out, 0, sizeof *out);
  out->kind = kind_of(node);
  out->entering = event == CMARK_EVENT_ENTER;
  out->first_line = cmark_node_get_start_line(node);
  out->last_line = cmark_node_get_end_line(node);
  out->literal = "";
  out->info = "";
  out->is_container = true;
  switch (out->kind) {
    case GW_MD_HEADING:
      out->number = cmark_node_get_heading_level(node);
      break;
    case GW_MD_LIST:
      out->flag = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      out->number = cmark_node_get_list_start(node);
      break;
    case GW_MD_ITEM:
      out->flag = strcmp(text_or_empty(cmark_node_get_type_string(node)), "tasklist") == 0;
      out->checked = out->flag && cmark_gfm_extensions_get_tasklist_item_checked(node);
      break;
    case GW_MD_TABLE_ROW:
      out->flag = cmark_gfm_extensions_get_table_row_is_header(node);
      document->column = 0;
      break;
    case GW_MD_TABLE_CELL:
      if (out->entering) out->number = alignment_of(node, document->column++);
      break;
    case GW_MD_CODE_BLOCK: {
      int length, offset;
      char character;
      out->flag = cmark_node_get_fenced(node, &length, &offset, &character);
      out->info = text_or_empty(cmark_node_get_fence_info(node));
      out->literal = text_or_empty(cmark_node_get_literal(node));
      out->is_container = false;
      break;
    }
    case GW_MD_TEXT:
    case GW_MD_CODE:
    case GW_MD_HTML_INLINE:
    case GW_MD_HTML_BLOCK:
      out->literal = text_or_empty(cmark_node_get_literal(node));
      out->is_container = false;
      break;
    case GW_MD_SOFT_BREAK:
    case GW_MD_LINE_BREAK:
    case GW_MD_RULE:
      out->is_container = false;
      break;
    case GW_MD_LINK:
    case GW_MD_IMAGE:
      out->literal = text_or_empty(cmark_node_get_url(node));
      break;
    default:
      break;
  }
  return true;
}

void gw_markdown_free(gw_markdown *document) {
  if (document == NULL) return;
  cmark_iter_free(document->iterator);
  cmark_node_free(document->root);
  free(document);
}

char *gw_markdown_html(const char *text, size_t length) {
  // Without CMARK_OPT_UNSAFE: raw HTML is left out, and so are addresses such as javascript:.
  const int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;
  cmark_parser *parser = new_parser(options, true);
  if (parser == NULL) return NULL;
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  char *html = root == NULL ? NULL : cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser));
  if (root != NULL) cmark_node_free(root);
  cmark_parser_free(parser);
  return html;
}
