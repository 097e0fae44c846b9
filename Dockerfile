# The program with what it reads with, for `conforme check` and for the service alike. Never built
# yet: no container engine was at hand.
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
COPY console console
COPY dossiers dossiers
COPY facade facade
COPY intake intake
COPY ocr ocr
COPY pieces pieces
COPY queues queues
COPY reports reports
COPY specimens specimens
COPY storage storage
COPY validators validators
# A reader may write nowhere but in its own folder: what it imports is compiled beforehand,
# its regular expressions too.
RUN python -m compileall -q . && python -m queues.patterns
# A user of its own, who may write its data and nothing else of the image.
RUN useradd --uid 10001 --create-home conforme \
 && install -d -o conforme -g conforme -m 0700 /var/lib/conforme
ENV CONFORME_DATA_DIR=/var/lib/conforme
USER conforme
EXPOSE 8000
# What a worker answers for; docker-compose.yml asks `web` over HTTP instead.
HEALTHCHECK --interval=5m --timeout=60s --start-period=60s CMD ["python", "-m", "intake", "doctor"]
ENTRYPOINT ["python", "-m", "intake"]
CMD ["--help"]
