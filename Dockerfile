# docker build -t newslint . && docker run --rm --network none -v "$PWD:/articles:ro" newslint check .
FROM python:3.12-slim
COPY . /tmp/newslint
RUN pip install --no-cache-dir /tmp/newslint && rm -r /tmp/newslint && useradd --create-home editor
USER editor
ENV NEWSLINT_CACHE_DIR=/tmp/newslint-cache
WORKDIR /articles
ENTRYPOINT ["newslint"]
CMD ["check", "."]
