/*
 * The measuring stick of parse.py: reads mails from standard input, each behind its length (32 bits, little-endian),
 * parses them with GMime, decodes every part, turns texts to UTF-8, and prints
 *     RESULT gmime MESSAGES BYTES CPU_SECONDS
 * where reading the input is not counted.
 */
#include <gmime/gmime.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static size_t decoded;
static size_t failed;

static void decode_part(GMimeObject *part)
{
    if (GMIME_IS_TEXT_PART(part)) {
        char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        if (text != NULL)
            decoded += strlen(text);
        g_free(text);
    } else if (GMIME_IS_PART(part)) {
        GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
        GMimeStream *memory = g_mime_stream_mem_new();
        if (content != NULL && g_mime_data_wrapper_write_to_stream(content, memory) >= 0)
            decoded += (size_t)g_mime_stream_length(memory);
        g_object_unref(memory);
    }
}

static void visit(GMimeObject *parent, GMimeObject *part, gpointer unused)
{
    (void)parent;
    (void)unused;
    if (!GMIME_IS_MULTIPART(part) && !GMIME_IS_MESSAGE_PART(part))
        decode_part(part);
}

static void decode_mail(const unsigned char *bytes, size_t size)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, size);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message == NULL) {
        failed++;
    } else {
        InternetAddressList *from = g_mime_message_get_from(message);
        const char *subject = g_mime_message_get_subject(message);
        decoded += (size_t)internet_address_list_length(from) + (subject == NULL ? 0 : strlen(subject));
        g_mime_message_foreach(message, visit, NULL);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
}

static unsigned char *read_all(size_t *size)
{
    size_t room = 1 << 20;
    unsigned char *bytes = malloc(room);
    size_t count;
    *size = 0;
    while (bytes != NULL && (count = fread(bytes + *size, 1, room - *size, stdin)) > 0) {
        *size += count;
        if (*size == room)
            bytes = realloc(bytes, room *= 2);
    }
    return bytes;
}

int main(void)
{
    size_t size, index = 0, messages = 0, bytes = 0;
    unsigned char *corpus = read_all(&size);
    if (corpus == NULL)
        return 1;
    g_mime_init();
    clock_t began = clock();
    while (index + 4 <= size) {
        size_t length = (size_t)corpus[index] | (size_t)corpus[index + 1] << 8 | (size_t)corpus[index + 2] << 16
            | (size_t)corpus[index + 3] << 24;
        index += 4;
        if (length > size - index)
            length = size - index;
        decode_mail(corpus + index, length);
        index += length;
        messages++;
        bytes += length;
    }
    double seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
    fprintf(stderr, "decoded %zu bytes, %zu mails failed\n", decoded, failed);
    printf("RESULT gmime %zu %zu %f\n", messages, bytes, seconds);
    free(corpus);
    g_mime_shutdown();
    return 0;
}
