"""Trains the character reader of `ocr/mrz` on drawn lines and writes its weights (half precision).

PyTorch is needed here only (`pip install torch`); the product reads with numpy alone. Fonts are
given as text files, one path a line, so that no font is tied to one machine:

    python scripts/train_mrz.py --ocr-b ocrb.txt --monospaced mono.txt --running-text text.txt \
        --minutes 30 --out ocr/mrz/weights.npz
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import torch
from mrz_lines import BLANK, IGNORED, STRIDE_PX, draw, fonts_from, labels, negative, random_line
from mrz_lines import strip as worn_strip
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from ocr.mrz.network import STRIP_HEIGHT_PX, normalise

BATCH = 48


class Reader(nn.Module):
    """The layers of `ocr.mrz.network`, in the same order and under the same names."""

    def __init__(self) -> None:
        super().__init__()
        self.c1 = nn.Conv2d(1, 20, 3, padding=1)
        self.c2 = nn.Conv2d(20, 36, 3, padding=1)
        self.c3 = nn.Conv2d(36, 56, 3, padding=1)
        self.c4 = nn.Conv2d(56, 96, (4, 5), padding=(0, 2))
        self.c5 = nn.Conv2d(96, 96, (1, 5), padding=(0, 2))
        self.c6 = nn.Conv2d(96, BLANK + 1, (1, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c3(x)), (2, 1))
        x = torch.relu(self.c4(x))
        x = torch.relu(self.c5(x))
        return self.c6(x)[:, :, 0, :]


class Lines(torch.utils.data.IterableDataset):
    def __init__(self, args: argparse.Namespace) -> None:
        self.ocr_b = fonts_from(args.ocr_b)
        self.mono = fonts_from(args.monospaced)
        self.text = fonts_from(args.running_text)
        self.seed = args.seed

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(self.seed + 1000 * (worker.id if worker else 0))
        while True:
            batch = [self._sample(rng) for _ in range(BATCH)]
            width = max(cut.shape[1] for cut, _ in batch)
            x = np.zeros((BATCH, 1, STRIP_HEIGHT_PX, width), np.float32)
            y = np.full((BATCH, width // STRIDE_PX), IGNORED, np.int64)
            for i, (cut, truth) in enumerate(batch):
                x[i, 0, :, : cut.shape[1]] = normalise(cut)
                y[i, : len(truth)] = truth
            yield torch.from_numpy(x), torch.from_numpy(y)

    def _sample(self, rng: np.random.Generator):
        if rng.random() < 0.12:
            return negative(rng, self.ocr_b, self.text)
        fonts = self.ocr_b if rng.random() < 0.68 else self.mono
        text = random_line(rng)
        drawing = draw(text, fonts[int(rng.integers(len(fonts)))], rng)
        cut, centres = worn_strip(drawing, rng, self.ocr_b + self.mono)
        return cut, labels(text, centres, cut.shape[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("ocr-b", "monospaced", "running-text", "out"):
        parser.add_argument("--" + name, type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=2e-3)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    model = Reader()
    if args.start:
        with np.load(args.start) as stored:
            model.load_state_dict({k: torch.from_numpy(stored[k].astype("f4")) for k in stored})
    model = model.to(memory_format=torch.channels_last)
    print(sum(p.numel() for p in model.parameters()), "parameters")
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=1e-4)
    loss_of = nn.CrossEntropyLoss(ignore_index=IGNORED)
    started, shown = time.monotonic(), []
    batches = torch.utils.data.DataLoader(Lines(args), batch_size=None, num_workers=args.workers)
    for step, (x, y) in enumerate(batches, 1):
        done = (time.monotonic() - started) / (60 * args.minutes)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = args.rate * min(1, step / 100) * max(0.01, 1 - done)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(x.to(memory_format=torch.channels_last))
        scores = scores.float()
        loss = loss_of(scores, y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        chars = (y != BLANK) & (y != IGNORED)
        right = (scores.argmax(1) == y)[chars].float().mean().item()
        shown.append((loss.item(), right))
        if step % 100 == 0:
            print(f"{step} {done:.2f}", *np.round(np.mean(shown, axis=0), 4), flush=True)
            shown = []
            _save(model, args.out)
    _save(model, args.out)


def _save(model: Reader, out: Path) -> None:
    state = {k: v.detach().numpy().astype(np.float16) for k, v in model.state_dict().items()}
    np.savez(out, **state)


if __name__ == "__main__":
    main()
