"""Checks an archive with Dask: each part of the input passes through a `stigmalint stream` of its own.

python3 dask-archive.py tcp://scheduler:8786 'archive/*.jsonl' 'found/*.jsonl'
"""

import subprocess
import sys

import dask.bag
from dask.distributed import Client


def answers(lines):
    done = subprocess.run(["stigmalint", "stream"], input="".join(lines), encoding="utf-8", stdout=subprocess.PIPE, check=True)
    return done.stdout.splitlines()


if __name__ == "__main__":
    scheduler, archive, found = sys.argv[1:]
    with Client(scheduler):
        dask.bag.read_text(archive, blocksize="1MiB").map_partitions(answers).to_textfiles(found)
