/*
 * What GMime understands of mails: one JSON object a line for each file named, for differential.py.
 */
#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

struct walk {
    GString *structure;
    GString *attachments;
    char *body;
};

static void append_quoted(GString *json, const char *text)
{
    if (text == NULL) {
        g_string_append(json, "null");
        return;
    }
    char *valid = g_utf8_make_valid(text, -1);
    g_string_append_c(json, '"');
    for (const unsigned char *c = (const unsigned char *)valid; *c != 0; c++) {
        if (*c < 0x20 || *c == '"' || *c == '\\')
            g_string_append_printf(json, "\\u%04x", *c);
        else
            g_string_append_c(json, (char)*c);
    }
    g_string_append_c(json, '"');
    g_free(valid);
}

static void append_member(GString *json, const char *name, const char *text)
{
    g_string_append_printf(json, "%s\"%s\":", json->len > 1 ? "," : "", name);
    append_quoted(json, text);
}

static void append_mailboxes(GString *list, InternetAddressList *addresses)
{
    for (int i = 0; addresses != NULL && i < internet_address_list_length(addresses); i++) {
        InternetAddress *address = internet_address_list_get_address(addresses, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            append_mailboxes(list, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
            continue;
        }
        g_string_append(list, list->len > 0 ? "," : "");
        append_quoted(list, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    }
}

static const char *first_name(InternetAddressList *addresses)
{
    if (addresses == NULL || internet_address_list_length(addresses) == 0)
        return NULL;
    InternetAddress *address = internet_address_list_get_address(addresses, 0);
    return INTERNET_ADDRESS_IS_GROUP(address) ? NULL : internet_address_get_name(address);
}

static void visit(GMimeObject *part, int depth, struct walk *walk)
{
    GMimeContentType *type = g_mime_object_get_content_type(part);
    char *media = g_ascii_strdown(g_mime_content_type_get_mime_type(type), -1);
    g_string_append_printf(walk->structure, "%s[%d,", walk->structure->len > 0 ? "," : "", depth);
    append_quoted(walk->structure, media);
    g_string_append_c(walk->structure, ']');
    if (GMIME_IS_MULTIPART(part)) {
        for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(part)); i++)
            visit(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), depth + 1, walk);
        g_free(media);
        return;
    }
    const char *name = GMIME_IS_PART(part) ? g_mime_part_get_filename(GMIME_PART(part)) : NULL;
    const char *disposition = g_mime_object_get_disposition(part);
    gboolean attached = disposition != NULL && g_ascii_strcasecmp(disposition, "attachment") == 0;
    if (GMIME_IS_TEXT_PART(part) && name == NULL && !attached && strcmp(media, "text/plain") == 0) {
        if (walk->body == NULL)
            walk->body = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    } else if (!(name == NULL && !attached && strcmp(media, "text/html") == 0)) {
        GMimeStream *memory = g_mime_stream_mem_new();
        GMimeDataWrapper *content = GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : NULL;
        if (content != NULL)
            g_mime_data_wrapper_write_to_stream(content, memory);
        g_string_append(walk->attachments, walk->attachments->len > 0 ? ",[" : "[");
        append_quoted(walk->attachments, name);
        g_string_append_printf(walk->attachments, ",%lld]", (long long)g_mime_stream_length(memory));
        g_object_unref(memory);
    }
    g_free(media);
}

static void describe(const char *path)
{
    char *bytes = NULL;
    gsize size = 0;
    if (!g_file_get_contents(path, &bytes, &size, NULL))
        return;
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message != NULL) {
        GString *json = g_string_new("{"), *to = g_string_new(NULL), *from = g_string_new(NULL);
        struct walk walk = {g_string_new(NULL), g_string_new(NULL), NULL};
        append_mailboxes(from, g_mime_message_get_from(message));
        append_mailboxes(to, g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_TO));
        if (g_mime_message_get_mime_part(message) != NULL)
            visit(g_mime_message_get_mime_part(message), 0, &walk);
        GDateTime *date = g_mime_message_get_date(message);
        append_member(json, "file", path);
        append_member(json, "subject", g_mime_message_get_subject(message));
        append_member(json, "message_id", g_mime_message_get_message_id(message));
        append_member(json, "from_name", first_name(g_mime_message_get_from(message)));
        append_member(json, "body_text", walk.body);
        if (date != NULL)
            g_string_append_printf(json, ",\"date\":%lld", (long long)g_date_time_to_unix(date));
        printf("%s,\"from\":[%s],\"to\":[%s],\"structure\":[%s],\"attachments\":[%s]}\n", json->str, from->str, to->str,
               walk.structure->str, walk.attachments->str);
        g_string_free(json, TRUE);
        g_string_free(from, TRUE);
        g_string_free(to, TRUE);
        g_string_free(walk.structure, TRUE);
        g_string_free(walk.attachments, TRUE);
        g_free(walk.body);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    g_free(bytes);
}

int main(int count, char **paths)
{
    g_mime_init();
    for (int i = 1; i < count; i++)
        describe(paths[i]);
    g_mime_shutdown();
    return 0;
}
