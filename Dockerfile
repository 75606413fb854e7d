# docker build -t newslint . && docker run --rm --network none -v "$PWD:/articles:ro" newslint check .
FROM python:3.12-slim
# For --diff and --staged; the articles belong to somebody else, whom git would ask about.
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -r /var/lib/apt/lists/* \
    && git config --system safe.directory /articles
COPY . /tmp/newslint
RUN pip install --no-cache-dir /tmp/newslint && rm -r /tmp/newslint && useradd --create-home editor
USER editor
ENV NEWSLINT_CACHE_DIR=/tmp/newslint-cache
WORKDIR /articles
ENTRYPOINT ["newslint"]
CMD ["check", "."]
