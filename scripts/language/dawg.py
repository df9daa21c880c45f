"""Word lists out of Tesseract's language data: a list is a graph of letters, walked from its root."""

import struct

SYSTEM_DAWG, UNICHARSET = 19, 21
LONGEST = 24


def words(path):
    """Every word of the list in a `.traineddata`, in lower case where it is not an acronym."""
    data = path.read_bytes()
    part = _parts(data)
    letters = [line.split(" ")[0] for line in part(UNICHARSET).decode("utf-8").splitlines()[1:]]
    dawg = part(SYSTEM_DAWG)
    _, alphabet, count = struct.unpack_from("<hii", dawg)
    edges = struct.unpack_from(f"<{count}Q", dawg, 10)
    letter_bits = max(alphabet, 1).bit_length()
    letter_mask = (1 << letter_bits) - 1
    last, backward, end = (1 << letter_bits + bit for bit in range(3))
    waiting = [(0, "")]
    while waiting:
        edge, prefix = waiting.pop()
        while edge < count:
            record = edges[edge]
            if record & backward:
                break
            letter = record & letter_mask
            word = prefix + (letters[letter] if letter < len(letters) else "")
            if record & end:
                yield word
            following = record >> letter_bits + 3
            if following and len(word) < LONGEST:
                waiting.append((following, word))
            if record & last:
                break
            edge += 1


def _parts(data):
    count, = struct.unpack_from("<i", data)
    starts = struct.unpack_from(f"<{count}q", data, 4)

    def part(index):
        following = [start for start in starts if start > starts[index]]
        return data[starts[index]:min(following, default=len(data))]

    return part
