"""Small PDFs with text, as many as wanted and no two alike: real to the reader, and quick."""

from __future__ import annotations

A4, SLIP = (595, 842), (150, 50)  # width and height, in points; a slip has room for one line
LINES = (
    "SPECIMEN {number:06d}", "Lycée Jules Fictif, Nice", "Certificat de scolarité",
    "Je soussigné, proviseur, certifie que", "Madame Anaïs SPECIMEN, née le 12/05/2003,",
    "est inscrite en BTS, année 2025-2026.", "Nice, le 3 novembre 2025",
)  # fmt: skip


def small_pdf(number: int, size: tuple[int, int]) -> bytes:
    """One page of that size, with the lines that it has room for."""
    width, height = size
    shown = " ".join(f"({line.format(number=number)}) Tj T*" for line in LINES[: height // 16])
    content = f"BT /F1 11 Tf 20 {height - 20} Td 16 TL {shown} ET".encode("cp1252")
    box = f"[0 0 {width} {height}]"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 4 0 R /Resources "
        "<< /Font << /F1 5 0 R >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for rank, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (rank, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
