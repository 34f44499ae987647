# stigmalint in a container:  docker build --tag stigmalint .  and then, in a folder of documents,
#   docker run --rm --volume "$PWD:/work" stigmalint docs

FROM node:24-slim AS build
WORKDIR /source
COPY . .
RUN CI=true node scripts/run.mjs build && node scripts/pack.mjs

FROM node:24-slim
# --changed-since asks git; the folder is somebody else's in there
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory /work
COPY --from=build /source/packed /packed
RUN npm install --global --no-audit --no-fund /packed/stigmalint-[0-9]*.tgz && rm -rf /packed /root/.npm
USER node
WORKDIR /work
ENTRYPOINT ["stigmalint"]
CMD ["."]
