# Stage 1: an environment out of the lock files, with whosays installed as a wheel.
FROM python:3.13-slim AS build

# requirements-postgres.lock has the driver of PostgreSQL, too: compose.postgres.yaml asks for it.
ARG LOCK=requirements.lock
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    UV_NO_CACHE=1
WORKDIR /src

COPY requirements-build.lock ${LOCK} ./
RUN python -m venv /opt/build \
    && /opt/build/bin/pip install --no-deps --require-hashes --requirement requirements-build.lock \
    && python -m venv --without-pip /opt/whosays \
    && /opt/build/bin/uv pip sync --compile-bytecode --python /opt/whosays/bin/python --require-hashes "${LOCK}"

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY service service
COPY schemas schemas
# The last line makes what is kept beside the bytecode: in the image nobody may write there.
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /dist . \
    && /opt/build/bin/uv pip install --compile-bytecode --python /opt/whosays/bin/python --no-deps --no-index /dist/*.whl \
    && /opt/whosays/bin/python -I -c "import service.pipeline.loading.engines.warm"


# Stage 2: Python, that environment and the seeds; nothing to build with, and no root.
FROM python:3.13-slim

LABEL org.opencontainers.image.title="whosays" \
      org.opencontainers.image.description="Every fact, with who says so: canonical profiles of people, each field cited" \
      org.opencontainers.image.licenses="MIT"

RUN groupadd --gid 10000 whosays \
    && useradd --uid 10000 --gid 10000 --no-create-home --home-dir /app --shell /usr/sbin/nologin whosays \
    && install --directory --owner=10000 --group=10000 /app/var

COPY --from=build /opt/whosays /opt/whosays
WORKDIR /app
COPY seeds seeds

ENV PATH=/opt/whosays/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 \
    PORT=8000
USER 10000:10000
VOLUME ["/app/var"]
EXPOSE 8000
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=3s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/readyz', timeout=2)"]

# Two processes, one after the other: the server then holds none of what loading needs.
CMD ["sh", "-c", "whosays load; exec whosays serve"]
