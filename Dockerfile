# The program with what it reads with. Not built on the development machines: they have no engine.
FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      tesseract-ocr tesseract-ocr-fra tesseract-ocr-osd libgl1 libglib2.0-0 \
      fonts-ocr-b fonts-liberation fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes --no-deps -r requirements.lock
COPY pyproject.toml README.md ./
COPY circulars circulars
COPY config config
COPY dossiers dossiers
COPY intake intake
COPY ocr ocr
COPY pieces pieces
COPY queues queues
COPY reports reports
COPY specimens specimens
COPY storage storage
COPY validators validators
RUN useradd --create-home conforme
USER conforme
ENTRYPOINT ["python", "-m", "intake"]
CMD ["--help"]
